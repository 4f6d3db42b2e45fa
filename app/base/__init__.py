"""The ground: lanes, child processes, news, settings, secrets, paths, logs and the clock."""
