
severity-error = خطأ
severity-warning = تحذير
severity-advice = نصيحة
