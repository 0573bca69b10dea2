
severity-error = Erreur
severity-warning = Avertissement
severity-advice = Conseil
