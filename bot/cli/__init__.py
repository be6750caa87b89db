"""The `keepwarm` command: a file for each group of subcommands."""
