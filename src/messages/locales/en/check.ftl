# What the check finds in a bank, and the mend. Values are texts; one that isn't there is NONE.

severity-error = Error
severity-warning = Warning
severity-advice = Advice
