import type {Article, QuotationMention, Span} from '../article.ts'
import {
  blankJoins,
  blankWords,
  capitalNotes,
  chatbotPhrases,
  chatbotSelves,
  chatbotSources,
  countedBlanks,
  errands,
  fillers,
  firstPerson,
  noteOpenings
} from '../language/en/placeholders.ts'
import {months} from '../language/en/times.ts'
import {type WordMap, wordMap, wordSet} from '../language/words.ts'
import {quotationAt} from './mentions.ts'
import {placesOf} from './places.ts'
import {tokenAt, type Tokens} from './tokens.ts'
import {standsAt} from './word-runs.ts'

/** Words that stand for what was to be filled in, or that the tool left which wrote them. */
export interface Placeholder extends Span {
  readonly kind: 'blank' | 'chatbot' | 'tracking'
  /** The words as written; of a link, its parameter. */
  readonly words: string
}

/** No note in brackets is longer. */
const longestNote = 24
const closing: Readonly<Record<string, string>> = {'[': ']', '(': ')', '<': '>'}

/**
 * What was to be filled in and was not: “TK”, “[INSERT NAME]”, “{{city}}”, “$XX million”; “Lorem ipsum”; the words of
 * a chatbot about itself, and the parameter by which it marks its links. In one pass over the tokens.
 */
export function readPlaceholders({
  tokens,
  blocks,
  links,
  quotations
}: Pick<Article, 'tokens' | 'blocks' | 'links' | 'quotations'>): readonly Placeholder[] {
  const found: Placeholder[] = []
  const places = placesOf(tokens, openings, mayOpen)
  let place = 0
  let behind = 0
  for (const block of blocks) {
    if (block.role === 'boilerplate') continue
    const last = tokenAt(tokens, block.end)
    behind = Math.max(behind, tokenAt(tokens, block.start))
    for (; place < places.length && places[place]! < last; place++) {
      const at = places[place]!
      if (at < behind) continue
      const trace = traceEnd(tokens, at, last)
      if (trace !== undefined) {
        found.push(placeholder(tokens, 'chatbot', at, trace))
        behind = trace
        continue
      }
      const blank =
        noteEnd(tokens, at, last, quotations) ??
        templateEnd(tokens, at, last) ??
        (blanks.at(tokens, at) && isBlank(tokens, at, last) ? at + 1 : undefined) ??
        fillerEnd(tokens, at, last)
      if (blank !== undefined) {
        found.push(placeholder(tokens, 'blank', at, blank))
        behind = blank
        continue
      }
      const self = chatbotEnd(tokens, at, last)
      if (self !== undefined) {
        if (!inSpeech(tokens, at, quotations)) found.push(placeholder(tokens, 'chatbot', at, self))
        behind = self
      } else if (tokens.kind[at] === 'link') {
        const parameter = trackingOf(tokens.norm[at]!)
        if (parameter !== undefined) {
          found.push({kind: 'tracking', start: tokens.start[at]!, end: tokens.end[at]!, words: parameter})
        }
      }
    }
  }
  for (const {start, end, url} of links) {
    const parameter = trackingOf(url)
    // An address that stands in the text is found there.
    if (parameter === undefined || found.some((other) => other.start < end && start < other.end)) continue
    found.push({kind: 'tracking', start, end, words: parameter})
  }
  return found
}

function placeholder(tokens: Tokens, kind: Placeholder['kind'], first: number, last: number): Placeholder {
  const start = tokens.start[first]!
  const end = tokens.end[last - 1]!
  return {kind, start, end, words: tokens.text.slice(start, end).replace(/\s+/g, ' ')}
}

const inSpeech = ({start}: Tokens, at: number, quotations: readonly QuotationMention[]): boolean =>
  quotationAt(quotations, start[at]!) !== null

const blanks = wordSet([
  'todo',
  'fixme',
  // “TK”, “TKTK”, “XX”: as long as they are read.
  ...Array.from({length: 12}, (_, more) => 'tk'.repeat(more + 1)),
  ...Array.from({length: 7}, (_, more) => 'x'.repeat(more + 2))
])
const openings = wordSet([
  ...['[', '(', '<', '{', '【', 'contentreference', 'oaicite'],
  ...blanks,
  ...[...fillers, ...chatbotPhrases, ...chatbotSelves].map((phrase) => phrase[0]!)
])

/** Whether anything that is looked for may begin with a word of no list: “turn0search1”, an address. */
const mayOpen = (form: string): boolean =>
  form.startsWith('turn') || form.startsWith('http') || form.startsWith('www.')

const written = ({text, start, end}: Tokens, at: number) => text.slice(start[at], end[at])
const isCapitals = (word: string) => /^[A-Z\d-]+$/.test(word) && /[A-Z]/.test(word)

const named = new WeakMap<Tokens, boolean>()

/** Whether “TK” is a name here, found once: “TK Maxx”, “Tamil Kalvi (TK)”. */
function isName(tokens: Tokens): boolean {
  let known = named.get(tokens)
  if (known === undefined) named.set(tokens, (known = hasName(tokens)))
  return known
}

function hasName(tokens: Tokens): boolean {
  for (let at = 0; at < tokens.length; at++) {
    if (tokens.norm[at] !== 'tk' || written(tokens, at) !== 'TK') continue
    const next = at + 1 < tokens.length ? written(tokens, at + 1) : ''
    if (/^\p{Lu}\p{Ll}/u.test(next)) return true
    const inBrackets = tokens.norm[at - 1] === '(' && next === ')'
    if (inBrackets && tokens.capital[at - 2] === 1 && /\p{Ll}/u.test(written(tokens, at - 2))) return true
  }
  return false
}

/** “[INSERT SHARE PRICE]”, “[CHECK]”, “[Company Name]”, “(name TK)”; not “[sic]”, “[he]”, “[applause]”. */
function noteEnd(
  tokens: Tokens,
  at: number,
  last: number,
  quotations: readonly QuotationMention[]
): number | undefined {
  const close = closing[tokens.norm[at]!]
  if (close === undefined) return
  const words: number[] = []
  let end = at + 1
  for (; end < last && end - at <= longestNote && tokens.norm[end] !== close; end++) {
    if (tokens.kind[end] === 'word' || tokens.kind[end] === 'mixed') words.push(end)
  }
  if (tokens.norm[end] !== close || words.length === 0) return
  const opening = tokens.norm[words[0]!]!
  const capitals = isCapitals(written(tokens, words[0]!))
  const shout = capitals && words.every((word) => isCapitals(written(tokens, word)))
  const speech = inSpeech(tokens, at, quotations)
  if (tokens.norm[at] !== '[') {
    // “(CHECK)” may be the short form of a name.
    const note = capitals && (opening === 'insert' || opening === 'placeholder') && words.length > 1
    return note ? end + 1 : undefined
  }
  if (noteOpenings.has(opening)) {
    // “[Your] time will come”: a word put in; “[INSERT QUOTE]” stays a note.
    const note = speech || words.length === 1 ? capitals && (opening !== 'your' || shout) : true
    return note && !(opening === 'your' && !isBlankOf(tokens, words)) ? end + 1 : undefined
  }
  if (shout && capitalNotes.has(opening) && (opening !== 'to' || tokens.norm[words[1]!] === 'come'))
    return end + 1
  // “[Company Name]”, “[City, State]”: as templates have them, and not what an editor puts into a quotation.
  return !speech && tokens.capital[words[0]!] === 1 && isBlankOf(tokens, words) ? end + 1 : undefined
}

function isBlankOf(tokens: Tokens, words: readonly number[]): boolean {
  return (
    words.some((word) => blankWords.at(tokens, word)) &&
    words.every((word) => blankWords.at(tokens, word) || blankJoins.at(tokens, word))
  )
}

/** “{{photographer_name}}”, “{city}”, “{% block %}”, “${price}”. */
function templateEnd(tokens: Tokens, at: number, last: number): number | undefined {
  const {norm, glued} = tokens
  if (norm[at] !== '{') return
  const double = norm[at + 1] === '{' || norm[at + 1] === '%'
  let end = at + 1
  while (end < last && end - at <= longestNote && norm[end] !== '}') {
    // “{1, 2}” is a set.
    if (!double && end > at + 1 && glued[end] === 0) return
    end++
  }
  if (norm[end] !== '}' || end === at + 1 || (!double && tokens.kind[at + 1] !== 'word')) return
  return norm[end + 1] === '}' && end + 1 < last ? end + 2 : end + 1
}

/** “TK”, “TKTK”, “TODO:”, “$XX”, “XX percent”, “June XX”; not “TK Maxx”, “XX chromosomes”, “Super Bowl XX”. */
function isBlank(tokens: Tokens, at: number, last: number): boolean {
  const {norm, glued, capital} = tokens
  if (tokens.kind[at] !== 'word') return false
  const word = norm[at]!
  const next = at + 1 < last ? norm[at + 1]! : ''
  const hyphen = next === '-' && glued[at + 1] === 1
  if (word === 'tk') return written(tokens, at) === 'TK' && !hyphen && norm[at - 1] !== '-' && !isName(tokens)
  if (/^(?:tk){2,12}$/.test(word)) return true
  if (word === 'todo' || word === 'fixme') {
    return isCapitals(written(tokens, at)) && (next === ':' || errands.has(next))
  }
  if (!/^x{2,8}$/.test(word) || !isCapitals(written(tokens, at))) return false
  const before = norm[at - 1] ?? ''
  if (/^[$€£¥]$/.test(before) && glued[at] === 1) return true
  if (capital[at - 1] === 1 && months.has(before)) return true
  // “Super Bowl XX points to”, “Castlemaine XXXX”: part of a name; “About XX people” opens a sentence.
  if (capital[at - 1] === 1 && /^\w/.test(norm[at - 2] ?? '.')) return false
  return (hyphen && norm[at + 2] === 'year') || (!hyphen && countedBlanks.has(next))
}

const byFirst = (phrases: readonly (readonly string[])[]) =>
  wordMap(Map.groupBy(phrases, (phrase) => phrase[0]!))
const fillersByWord = byFirst(fillers)
const chatbotByWord = byFirst(chatbotPhrases)
const selvesByWord = byFirst(chatbotSelves)

function phraseEnd(
  tokens: Tokens,
  at: number,
  last: number,
  phrases: WordMap<readonly (readonly string[])[]>
): number | undefined {
  const {norm} = tokens
  for (const phrase of phrases.at(tokens, at) ?? []) {
    if (at + phrase.length > last) continue
    if (standsAt(norm, at, phrase)) return at + phrase.length
  }
  return
}

/** “Lorem ipsum”; not “lorem ipsum” in quotation marks, of which an article may speak. */
function fillerEnd(tokens: Tokens, at: number, last: number): number | undefined {
  const end = phraseEnd(tokens, at, last, fillersByWord)
  return end === undefined || isQuoteMark(tokens.norm[at - 1]) ? undefined : end
}

const isQuoteMark = (norm: string | undefined) => norm !== undefined && /^["'“‘«„]$/.test(norm)

/** “As an AI language model, I”, “Certainly! Here is”. */
function chatbotEnd(tokens: Tokens, at: number, last: number): number | undefined {
  const end = phraseEnd(tokens, at, last, chatbotByWord)
  if (end !== undefined) return end
  const self = phraseEnd(tokens, at, last, selvesByWord)
  if (self === undefined) return
  // “As an AI language model, the program cannot know”: an article about one.
  for (let next = self; next < last && next < self + 8; next++) {
    if (tokens.norm[next] === '.') return
    if (firstPerson.at(tokens, next)) return self
  }
  return
}

/** Marks of sources that chat windows leave: “contentReference[oaicite:0]{index=0}”, “turn0search1”, “【4†source】”. */
function traceEnd({norm, word: numbers}: Tokens, at: number, last: number): number | undefined {
  const word = norm[at]!
  if (word === 'contentreference' || word === 'oaicite') {
    let end = at + 1
    while (end < last && end - at < 12 && /^[[\]{}:=]$|^\d+$|^(?:oaicite|index)$/.test(norm[end]!)) end++
    return end
  }
  if (numbers[at] === 0 && /^turn\d+(?:search|news|view|image)\d+$/.test(word)) return at + 1
  if (word === '【') {
    const note = norm.slice(at, at + 8)
    const end = note.indexOf('】')
    return end > 0 && note.includes('†') ? at + end + 1 : undefined
  }
  return
}

function trackingOf(url: string): string | undefined {
  const match = /[?&;](utm_source=([\w.-]{1,40}))/i.exec(url)
  return match && chatbotSources.has(match[2]!.toLowerCase()) ? match[1]! : undefined
}
