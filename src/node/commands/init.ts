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
  nasa:
    title: Apollo 11
    publisher: NASA
    url: https://www.nasa.gov/mission/apollo-11/

# Keys are ids: lower-case words with hyphens. Surnames need no alias of their own.
people:
  neil-armstrong:
    name: Neil Armstrong
    aliases: [Neil A. Armstrong]
    pronoun: he
    born: 1930-08-05
    died: 2012-08-25

# Who held which office, and when; the first and the last day count. Without \`to\` it goes on.
# offices:
#   mayor-of-springfield:
#     name: Mayor of Springfield
#     titles: [Mayor]
#     holders:
#       - {person: jane-doe, from: 2021-01-04, source: town-hall}

# What happened when. An article that gives another day is contradicted. Articles speak of an event by its name or a
# phrase; a phrase with a verb is found with a date beside that verb.
events:
  first-moon-landing:
    name: first landing of people on the Moon
    phrases: [Moon landing, landed on the Moon]
    participants: [neil-armstrong]
    date: 1969-07-20
    source: nasa

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
