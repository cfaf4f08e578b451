import {isUpper} from '../read/capitals.ts'
import {readTokens, type Tokens} from '../read/tokens.ts'
import type {Interval} from '../time/day.ts'
import {forms, type Entry, type Hit, type Lexicon} from './fact-base.ts'
import type {FormSink} from './lexicon-forms.ts'
import {
  addForm,
  createTable,
  inner,
  isInitial,
  paragraphBefore,
  rootsOf,
  wordAt,
  type Table
} from './lexicon-table.ts'

/** Characters of forms that are tokenized at once. */
const batchSize = 1 << 18
/** Middle initials that a name may take in: “George H. W. Bush”. */
const mostInitials = 2
const none: readonly Entry[] = []

/**
 * Builds the automaton. Names need the capitals that they have in the sheet; a word all in capitals (“NASA”, “US”)
 * needs them all. A title or phrase has any case, but for one of two or three capitals (“PM” is no hour). Dashes
 * that join two words, apostrophes of phrases and the comma before “Jr.” do not count, on either side.
 * “Mark J. Carney” is a form of Mark Carney unless the sheet gives him other initials.
 */
export function buildLexicon(tell: (sink: FormSink) => void): Lexicon {
  const names = createTable('name')
  const phrases = createTable('phrase')
  const owners: Owner[] = []
  const initialsOf = new Map<string, string>()
  let pending: {table: Table; owner: number; form: number; text: string; during: Interval | undefined}[] = []
  let size = 0

  tell({
    owner(kind, id, initials = '') {
      if (initials !== '') initialsOf.set(id, initials)
      owners.push({kind, id})
    },
    add(comparison, form, text, during) {
      pending.push({
        table: comparison === 'name' ? names : phrases,
        owner: owners.length - 1,
        form: forms.indexOf(form),
        text,
        during
      })
      size += text.length + 1
      if (size > batchSize) flush()
    }
  })
  flush()

  function flush() {
    // One text for many forms: making token arrays costs more than filling them.
    const tokens = readTokens(pending.map(({text}) => text.replace(/\s/g, ' ')).join('\n'))
    let first = 0
    let end = 0
    for (const {table, owner, form, text, during} of pending) {
      end += text.length
      let last = first
      while (last < tokens.length && tokens.start[last]! < end) last++
      addForm(table, tokens, first, last, owner, form, during)
      first = last
      end++
    }
    pending = []
    size = 0
  }

  return new TableLexicon(names, phrases, owners, initialsOf)
}

/** What a form names. */
interface Owner {
  readonly kind: Entry['kind']
  readonly id: string
}

class TableLexicon implements Lexicon {
  private readonly names: Table
  private readonly phrases: Table
  private readonly owners: readonly Owner[]
  /** Of the middle names of people, by their ids. */
  private readonly initialsOf: ReadonlyMap<string, string>

  constructor(
    names: Table,
    phrases: Table,
    owners: readonly Owner[],
    initialsOf: ReadonlyMap<string, string>
  ) {
    this.names = names
    this.phrases = phrases
    this.owners = owners
    this.initialsOf = initialsOf
  }

  hits(tokens: Tokens): readonly Hit[] {
    const {names, phrases} = this
    const found: Hit[] = []
    const {form, capital, length} = tokens
    const {smallStart} = names
    const nameRoots = rootsOf(tokens, names)
    const phraseRoots = rootsOf(tokens, phrases)
    for (let first = 0; first < length; first++) {
      const own = form[first]!
      const before = found.length
      const name = nameRoots[own]!
      const phrase = phraseRoots[own]!
      // A form whose first word needs its capital cannot begin here without one.
      if (name > 0 && (capital[first] === 1 || smallStart)) this.startForms(names, name, tokens, first, found)
      if (phrase > 0) this.startForms(phrases, phrase, tokens, first, found)
      if (found.length - before > 1) settle(found, before)
    }
    return found
  }

  private startForms(table: Table, node: number, tokens: Tokens, first: number, found: Hit[]): void {
    const initial = tokens.capital[first]!
    const upper = isUpper(tokens, first) ? 1 : 0
    this.take(found, first, first + 1, table, node, initial, upper, '')
    this.extend(found, first, first + 1, table, tokens, node, 1, initial, upper, '')
  }

  /** Goes on from a node as far as tokens fit; `initial` and `upper` have a bit for each word so far. */
  private extend(
    found: Hit[],
    first: number,
    from: number,
    table: Table,
    tokens: Tokens,
    fromNode: number,
    fromPosition: number,
    initial: number,
    upper: number,
    left: string
  ): void {
    let node = fromNode
    let position = fromPosition
    for (let at = from; at < tokens.length; at++) {
      if (paragraphBefore(tokens, at)) return
      const word = wordAt(tokens, at, table)
      if (word === inner) continue
      if (table === this.names && left.length < mostInitials && isInitial(tokens, at)) {
        const letter = tokens.norm[at]!.charAt(0)
        this.extend(found, first, at + 1, table, tokens, node, position, initial, upper, left + letter)
      }
      if (word === 0) return
      node = table.trie.child(node, word)
      if (node === 0) return
      if (position < 31) {
        initial |= tokens.capital[at]! << position
        if (isUpper(tokens, at)) upper |= 1 << position
        position++
      }
      this.take(found, first, at + 1, table, node, initial, upper, left)
    }
  }

  private take(
    found: Hit[],
    first: number,
    last: number,
    table: Table,
    node: number,
    initial: number,
    upper: number,
    left: string
  ): void {
    let entries = this.entriesAt(table, node, initial, upper)
    if (left !== '' && entries.length > 0) entries = entries.filter((entry) => this.takesIn(entry, left))
    if (entries.length > 0) found.push({first, last, entries})
  }

  /** Whether it is a full name that may take in these initials. */
  private takesIn({kind, form, id}: Entry, left: string): boolean {
    if (kind !== 'person' || (form !== 'name' && form !== 'alias')) return false
    const given = this.initialsOf.get(id)
    return given === undefined || [...left].every((letter) => given.includes(letter))
  }

  private entriesAt(table: Table, node: number, initial: number, upper: number): readonly Entry[] {
    let group = table.groups.get(node)
    if (group === undefined) {
      group = []
      for (let at = node < table.heads.length ? table.heads[node]! : 0; at > 0; at = table.next[at]!) {
        const {kind, id} = this.owners[table.owner[at]!]!
        const during = table.during.get(at)
        const entry: Entry = {kind, id, form: forms[table.form[at]!]!, ...(during && {during})}
        const needs = group.find((one) => one.initial === table.initial[at] && one.upper === table.upper[at])
        if (needs) needs.entries.push(entry)
        else group.push({initial: table.initial[at]!, upper: table.upper[at]!, entries: [entry]})
      }
      for (const {entries} of group) entries.reverse()
      group.reverse()
      table.groups.set(node, group)
    }
    let result = none
    for (const one of group) {
      if ((one.initial & initial) !== one.initial || (one.upper & upper) !== one.upper) continue
      result = result.length === 0 ? one.entries : [...result, ...one.entries]
    }
    return result
  }
}

/** Puts the hits of one first token longest first, and makes one of those over the same tokens. */
function settle(found: Hit[], from: number) {
  const hits = found.splice(from).sort((a, b) => b.last - a.last)
  for (const hit of hits) {
    const before = found.length > from ? found.at(-1) : undefined
    if (before?.last !== hit.last) found.push(hit)
    else {
      const more = hit.entries.filter(
        (entry) => !before.entries.some(({kind, id}) => kind === entry.kind && id === entry.id)
      )
      if (more.length > 0) found[found.length - 1] = {...before, entries: [...before.entries, ...more]}
    }
  }
}
