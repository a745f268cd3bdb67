"""Commands on the installed base: facts and a command in, a plan out, told slowly and plainly.

Written from the specs alone, without a look at the engine. `desk` is the table that commands work
on, every other module a noun; `commands` lists them by name.
"""
