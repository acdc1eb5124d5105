"""Work in the background: a table in the same database, worked through by a thread of the server or by `werk`.

A job is a module-level function with `@job`; it takes ids only, may run more than once, and must then do no harm.
"""
