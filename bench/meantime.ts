import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** A mention of the annotation, or one that was read. */
export interface Found {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** The annotated sentences of one article of MEANTIME (Minard et al., LREC 2016): the first six. */
export interface Sample {
  readonly text: string
  readonly sentences: readonly {readonly start: number; readonly end: number}[]
  readonly created: string
  readonly times: readonly Found[]
  /** Numbers, amounts and percentages. */
  readonly values: readonly Found[]
}

export const meantimeFolder = (data: string) => join(data, 'meantime/intra_cross-doc_annotation')

export function readMeantime(data: string): readonly Sample[] {
  const folder = meantimeFolder(data)
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.xml'))
    .sort()
    .flatMap((name) => readSample(join(folder, name)) ?? [])
}

const references: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}
const decode = (text: string) =>
  text.replace(/&(#?\w+);/g, (all, name: string) =>
    name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (references[name] ?? all)
  )
const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

/** Tokens as the treebank writes them, back to text as an editor would. */
function readSample(path: string): Sample {
  const xml = readFileSync(path, 'utf8')
  const at = new Map<string, {start: number; end: number; sentence: number}>()
  let text = ''
  let previous = -1
  let open = false
  const sentences: {start: number; end: number}[] = []
  for (const [, tag, written] of xml.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const id = attribute(` ${tag!}`, 't_id')
    const sentence = Number(attribute(` ${tag!}`, 'sentence'))
    const word = decode(written!).replace(/^(``|'')$/, '"')
    if (sentence > 5) break
    const closes = /^(?:[,.;:?!)%\]]|'s|'S|n't|'re|'ll|'ve|')$/.test(word)
    const quote = word === '"'
    if (sentence !== previous) text += text === '' ? '' : '\n\n'
    else if (
      !closes &&
      !(quote && open) &&
      !/(?:[($#[]|\/|US\$)$/.test(text) &&
      !(open && text.endsWith('"') && !quote)
    )
      text += ' '
    if (quote) open = !open
    at.set(id, {start: text.length, end: text.length + word.length, sentence})
    if (sentence !== previous) sentences.push({start: text.length, end: 0})
    text += word
    sentences.at(-1)!.end = text.length
    if (sentence !== previous) open = quote
    previous = sentence
  }
  const mentionsOf = (kind: string) => {
    const found: (Found & {readonly tag: string})[] = []
    const pattern = new RegExp(`<${kind}([^>]*[^/])>([\\s\\S]*?)</${kind}>`, 'g')
    for (const [, tag = '', inner = ''] of xml.matchAll(pattern)) {
      const anchors = [...inner.matchAll(/t_id="(\d+)"/g)].map(([, id]) => at.get(id!))
      const known = anchors.filter((anchor) => anchor !== undefined)
      if (known.length === 0 || known.length < anchors.length) continue
      found.push({
        start: Math.min(...known.map((anchor) => anchor.start)),
        end: Math.max(...known.map((anchor) => anchor.end)),
        value: attribute(tag, 'value'),
        tag
      })
    }
    return found.sort((a, b) => a.start - b.start)
  }
  const creation = /<TIMEX3([^>]*functionInDocument="CREATION_TIME"[^>]*)>/.exec(xml)?.[1] ?? ''
  const written = attribute(creation, 'value')
  const turned = /^(\d\d)-(\d\d)-(\d{4})$/.exec(written)
  const created = turned ? `${turned[3]!}-${turned[2]!}-${turned[1]!}` : written
  return {text, sentences, created, times: mentionsOf('TIMEX3'), values: mentionsOf('VALUE')}
}
