"""The papers of a meeting and of what follows it: invitation, minutes, notice of conclusions, tasks, reminders."""
