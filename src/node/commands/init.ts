import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {displayPath} from '../paths.ts'
import {reason} from '../config-files.ts'
import {UsageError, type ExitCode, type Io} from '../io.ts'

const schemas = 'https://raw.githubusercontent.com/reportlint/reportlint/main/schema'

const config = `{
  "$schema": "${schemas}/reportrc.schema.json",
  "extends": ["recommended"],
  "facts": ["facts/*.yaml"],
  "articles": ["articles/**/*.{txt,md,html}"]
}
`

const sheet = `# yaml-language-server: $schema=${schemas}/fact-sheet.schema.json
# A first fact sheet. Replace what stands here with the people, offices and events that you write about.
title: Our newsroom's facts
# The day on which a person last checked this sheet: what goes on is known up to then.
verified: 2025-05-01

# What the facts rest on. Each fact names one of these keys, or a URL.
sources:
  nobel-prize:
    title: Marie Curie – Biographical
    publisher: Nobel Prize Outreach
    url: https://www.nobelprize.org/prizes/physics/1903/marie-curie/biographical/

# Keys are ids: lower-case words with hyphens. Surnames need no alias of their own.
people:
  marie-curie:
    name: Marie Curie
    aliases: [Marie Skłodowska Curie]
    pronoun: she
    born: 1867-11-07
    died: 1934-07-04

# Who held which office, and when; the first and the last day count. Without \`to\` it goes on.
# offices:
#   mayor-of-springfield:
#     name: Mayor of Springfield
#     titles: [Mayor]
#     holders:
#       - {person: jane-doe, from: 2021-01-04, source: town-hall}

# What happened when. An article that gives another day is contradicted.
events:
  first-nobel-prize-of-marie-curie:
    name: award of the Nobel Prize in Physics to Marie Curie
    phrases: [Nobel Prize in Physics]
    participants: [marie-curie]
    date: 1903-12-10
    source: nobel-prize

# What was said, word for word.
# quotes:
#   - {speaker: jane-doe, date: 2025-03-28, source: town-hall, text: "The bridge opens in May."}
`

/** Writes a config and a first fact sheet; overwrites nothing. */
export function init(io: Io): ExitCode {
  const files = [
    {file: path.resolve(io.cwd, '.reportrc.json'), content: config},
    {file: path.resolve(io.cwd, 'facts/first.yaml'), content: sheet}
  ]
  const existing = files.find(({file}) => existsSync(file))
  if (existing) {
    throw new UsageError(
      `Unexpected file \`${displayPath(existing.file, io.cwd)}\`, expected none: nothing was written`
    )
  }
  for (const {file, content} of files) {
    try {
      mkdirSync(path.dirname(file), {recursive: true})
      writeFileSync(file, content, {flag: 'wx'})
    } catch (error) {
      throw new UsageError(`Unexpected failure to write \`${displayPath(file, io.cwd)}\`: ${reason(error)}`)
    }
    io.stdout.write(`Wrote ${displayPath(file, io.cwd)}\n`)
  }
  io.stdout.write('Next: put articles into articles/, then run reportlint\n')
  return 0
}
