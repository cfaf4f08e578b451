import type {Interval} from '../time/day.ts'
import type {Entry, FactBase, Form} from './fact-base.ts'
import {namePartsOf} from './person-name.ts'

/** How a form is compared: names by capitals and exact words, phrases whatever their case and number. */
export type Comparison = 'name' | 'phrase'

/** Takes the forms of one fact. */
export interface FormSink {
  /**
   * What the next forms name. `initials`: of a person's middle names, where the sheet gives any; another initial
   * is then another person.
   */
  readonly owner: (kind: Entry['kind'], id: string, initials?: string) => void
  readonly add: (comparison: Comparison, form: Form, text: string, during?: Interval) => void
}

type Facts = Omit<FactBase, 'lexicon' | 'find' | 'tenuresOf' | 'quotesOf'>

/** Gives every form by which articles may name something of the fact base. */
export function tellForms(facts: Facts, {owner, add}: FormSink) {
  for (const {id, name, aliases, surname} of facts.people.values()) {
    const {given, initials} = namePartsOf(name)
    owner('person', id, initials + aliases.map((alias) => namePartsOf(alias).initials).join(''))
    add('name', 'name', name)
    for (const alias of aliases) add('name', 'alias', alias)
    add('name', 'surname', surname)
    const bare = bareSurname(surname)
    if (bare !== undefined) add('name', 'surname', bare)
    if (given !== undefined) add('name', 'given', given)
  }
  for (const {id, name, aliases, names, acronym} of facts.organizations.values()) {
    owner('organization', id)
    properName('name', name)
    for (const alias of aliases) properName('alias', alias)
    for (const former of names) properName('former', former.name, former.during)
    if (acronym !== undefined) add('name', 'acronym', acronym)
  }
  for (const {id, name, aliases, names, demonyms} of facts.places.values()) {
    owner('place', id)
    properName('name', name)
    for (const alias of aliases) properName('alias', alias)
    for (const former of names) properName('former', former.name, former.during)
    for (const demonym of demonyms) {
      add('name', 'demonym', demonym)
      // “Canadians”; there are no “Finnishs”.
      if (/(?:[aeio]n|i)$/.test(demonym)) add('name', 'demonym', `${demonym}s`)
    }
  }
  for (const {id, name, titles} of facts.offices.values()) {
    owner('office', id)
    add('phrase', 'name', name)
    for (const title of titles) add('phrase', 'title', title)
  }
  for (const kind of ['events', 'periods', 'figures'] as const) {
    for (const {id, name, phrases, kind: what} of facts[kind].values()) {
      owner(what, id)
      add('phrase', 'name', name)
      for (const phrase of phrases) add('phrase', 'phrase', phrase)
    }
  }

  function properName(form: Form, name: string, during?: Interval) {
    add('name', form, name, during)
    // “The Hague Post” is “Hague Post” after “yesterday's”.
    if (/^The \S/.test(name)) add('name', form, name.slice(4), during)
  }
}

/** “el-Sisi” is also “Sisi”, “von Bismarck” also “Bismarck”; Dutch and English names keep their particles. */
function bareSurname(surname: string): string | undefined {
  return /^(?:[ae]l-|von |van )(\p{Lu}[\p{L}'’-]+)$/u.exec(surname)?.[1]
}
