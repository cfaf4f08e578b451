#!/usr/bin/env node
import module from 'node:module'
import process from 'node:process'
import {tooOld} from './node-version.ts'

const old = tooOld(process.versions.node)
if (old !== undefined) {
  console.error(old)
  process.exit(2)
}

// Half of a short run is compiling modules: only what is loaded after this line is kept for the next one.
module.enableCompileCache()
const [{run}, {tuneEngine}] = await Promise.all([import('./cli.ts'), import('./engine.ts')])

// `reportlint … | head`: whoever read us has gone, and that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  tuneEngine
})
