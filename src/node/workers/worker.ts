import module from 'node:module'

// As in `bin.ts`; a thread does not inherit it. What it loads after this line is compiled once for all runs.
module.enableCompileCache()
await import('./work.ts')
