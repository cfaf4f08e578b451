import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Article} from '../src/article.ts'
import {extract} from '../src/extract/index.ts'
import {compileFacts} from '../src/facts/compile.ts'
import type {FactBase} from '../src/facts/fact-base.ts'
import {parseFactSheet} from '../src/facts/parse-sheet.ts'
import {readArticle} from '../src/read/article.ts'
import {parseEdtf} from '../src/time/day.ts'
import {officeholdersSheet} from './officeholders-sheet.ts'

/** The presidents and vice presidents of the United States as a fact base. */
export function officeholders(data: string): FactBase {
  const source = officeholdersSheet(join(data, 'officeholders/executive.yaml'))
  const {sheet, problems} = parseFactSheet(source, 'officeholders.yaml')
  if (!sheet) throw new Error(`Unexpected problems in the sheet: ${JSON.stringify(problems)}`)
  return compileFacts([sheet]).facts
}

export type Part = 'train' | 'dev'

/** Names of the articles of PolNeAR (Newell et al., LREC 2018), without their suffix, in order. */
export function polnearNames(data: string, part: Part): string[] {
  return readdirSync(join(data, 'polnear', part, 'text'))
    .filter((file) => file.endsWith('.txt'))
    .map((file) => file.slice(0, -4))
    .sort()
}

/** The part that holds an article. */
export const partOf = (data: string, name: string): Part =>
  existsSync(join(data, 'polnear/train/text', `${name}.txt`)) ? 'train' : 'dev'

/** One article, written on the day that its name holds, and of no publisher unless one is given. */
export function polnearArticle(
  data: string,
  part: Part,
  name: string,
  facts: FactBase,
  source?: string
): Article {
  const extracted = extract(readFileSync(join(data, 'polnear', part, 'text', `${name}.txt`), 'utf8'), 'text')
  const day = parseEdtf(/_(\d{4}-\d\d-\d\d)_/.exec(name)?.[1] ?? '')?.interval
  const published = day && ({...day, basis: 'configured'} as const)
  return readArticle(
    name,
    {
      ...extracted,
      metadata: {...extracted.metadata, ...(published && {published}), ...(source !== undefined && {source})}
    },
    facts
  )
}
