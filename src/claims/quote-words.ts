import {tens, units} from '../language/en/number-words.ts'
import {wordMap, wordSet} from '../language/words.ts'
import type {Tokens} from '../read/tokens.ts'

/** Words as quotations are compared by, with the token of each. */
export interface Words {
  readonly words: readonly string[]
  readonly at: readonly number[]
}

/** Short forms and what they are short for. */
const shortForms = wordMap<readonly string[]>(
  [
    "can't can not",
    'cannot can not',
    "won't will not",
    "shan't shall not",
    "ain't is not",
    'gonna going to',
    'wanna want to',
    'gotta got to',
    'ok okay',
    'em them',
    "'em them",
    "'cause because",
    'cause because',
    'til until',
    'till until',
    "y'all you all",
    '& and',
    '% percent',
    'pct percent',
    'towards toward',
    'programme program',
    'programmes programs',
    'grey gray',
    'tyre tire',
    'tyres tires',
    'cheque check',
    'judgement judgment',
    'whilst while',
    'amongst among'
  ].map((row) => {
    const [short = '', ...long] = row.split(' ')
    return [short, long] as const
  })
)
const clitics: readonly (readonly [string, string])[] = [
  ["n't", 'not'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'re", 'are'],
  ["'m", 'am']
]
/** Sounds that writers leave out. */
export const fillers = wordSet('um uh er erm ah uhm hmm')
/** What a transcript puts in brackets. */
export const stage = wordSet(
  'applause laughter laughs laughing cheers cheering boos crosstalk inaudible pause'
)

/**
 * The words of the tokens `[first, last)` as they are compared: without case, punctuation, accents and sounds; “don’t” as
 * “do not”, “twenty-five” as 25, British spelling as American. Ellipses and square brackets stay.
 */
export function quoteWords(tokens: Tokens, first: number, last: number): Words {
  const {kind, norm} = tokens
  const words: string[] = []
  const at: number[] = []
  const add = (word: string, token: number) => {
    words.push(word)
    at.push(token)
  }
  for (let token = first; token < last; token++) {
    const word = norm[token]!
    if (kind[token] === 'punctuation' && word !== '%' && word !== '&') {
      // “. . .” is an ellipsis too.
      const dots = word === '.' && norm[token + 1] === '.' && token + 1 < last
      if (dots && words.at(-1) !== '…') add('…', token)
      if (word === '…' || word === '[' || word === ']') add(word, token)
      if ((word === '(' || word === '[') && stage.at(tokens, token + 1)) {
        const close = word === '(' ? ')' : ']'
        if (norm[token + 2] === close) {
          if (word === '[') words.pop()
          if (word === '[') at.pop()
          token += 2
        }
      }
      continue
    }
    if (fillers.at(tokens, token)) continue
    const ten = tens.at(tokens, token)
    const unit =
      ten === undefined ? undefined : units.at(tokens, norm[token + 1] === '-' ? token + 2 : token + 1)
    if (ten !== undefined && unit !== undefined && unit > 0 && unit < 10) {
      add(String(ten + unit), token)
      token += norm[token + 1] === '-' ? 2 : 1
    } else if (word === 'per' && norm[token + 1] === 'cent' && token + 1 < last) add('percent', token++)
    else for (const part of partsAt(tokens, token)) add(part, token)
  }
  return {words, at}
}

/** The parts of the language's words by their numbers, made as they are met. */
const partsByNumber: (readonly string[])[] = [[]]

/** What a token is compared by. */
export function partsAt({word, norm}: Tokens, at: number): readonly string[] {
  const number = word[at]!
  if (number === 0) return partsOf(norm[at]!)
  while (number >= partsByNumber.length) partsByNumber.push(unread)
  const known = partsByNumber[number]!
  return known === unread ? (partsByNumber[number] = partsOf(norm[at]!)) : known
}
const unread: readonly string[] = []

function partsOf(norm: string): readonly string[] {
  const long = shortForms.get(norm)
  if (long) return long
  if (norm.includes("'")) {
    for (const [clitic, word] of clitics) {
      if (norm.endsWith(clitic) && norm.length > clitic.length) return [norm.slice(0, -clitic.length), word]
    }
  }
  return [spelled(norm)]
}

/** The pairs of letters, or the mark, without which a word on no list is compared as it is written. */
const tellingPairs = new Set(['ou', 'is', 'ys', 'tr', 'nc', 'll', 'gu'])
const telling = new Uint8Array(1 << 10)
for (const pair of tellingPairs) telling[pairOf(pair.charCodeAt(0), pair.charCodeAt(1))] = 1

function pairOf(a: number, b: number): number {
  return ((a & 31) << 5) | (b & 31)
}

/** Whether a word that is on no list may be compared in another spelling, or in parts. */
export function mayBeSpelled(norm: string): boolean {
  let before = 0
  for (let at = 0; at < norm.length; at++) {
    const code = norm.charCodeAt(at)
    if (code < 97 || code > 122) {
      if (code === 39 || code === 44) return true
      before = 0
      continue
    }
    if (before > 0 && telling[pairOf(before, code)] === 1) return true
    before = code
  }
  return false
}

/** British and American spellings, digits and number words are one word. */
function spelled(norm: string): string {
  const number = units.get(norm) ?? tens.get(norm)
  if (number !== undefined) return String(number)
  if (norm.includes(',')) return norm.replaceAll(',', '')
  if (norm.length < 5) return norm
  if (norm.includes('our')) return norm.replace(/^(.{3,})our(s|ed|ing|able|ite|ites|ful)?$/, '$1or$2')
  if (/is|ys/.test(norm)) return norm.replace(/^(.{3,})([iy])s(e|ed|es|ing|ation|ations)$/, '$1$2z$3')
  if (norm.endsWith('tre') || norm.endsWith('tres')) return norm.replace(/tre(s?)$/, 'ter$1')
  if (norm.includes('ence')) return norm.replace(/^(def|off|lic|pret)ence/, '$1ense')
  if (norm.includes('ll')) return norm.replace(/^(.{3,}[aeiou])ll(ed|ing|er|ers)$/, '$1l$2')
  return norm.endsWith('ogue') ? norm.slice(0, -2) : norm
}

/** “It’s” is “it is”, “it has”; “let’s” is “let us”; “I’d” is “I would”, “I had”. */
export function isSameWord(a: string, b: string): boolean {
  return a === b || isShortFor(a, b) || isShortFor(b, a)
}

function isShortFor(short: string, word: string): boolean {
  if (short === "'s") return word === 'is' || word === 'has' || word === 'us'
  if (!short.endsWith("'d")) return false
  return word === 'would' || word === 'had'
}

const empty =
  wordSet(`a an the of in on at to for from by with and or but not is are was were be been it its that this these those we i you he
  she they our my your his her their us them as so if have has had do does did will would can could 's there all very what
  who am`)

/** Whether a word carries meaning: all but closed-class ones. */
export const isContent = (word: string): boolean => !empty.has(word)
