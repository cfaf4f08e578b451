import {z} from 'zod'
import {parseEdtf} from '../time/day.ts'

// The `error` of each schema says what is expected; parse-sheet.ts puts “Unexpected …, expected” before it.

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const idWords = 'an id of lower-case letters, digits and single hyphens, such as `mark-carney`'
const dayWords = 'a day such as `2025-03-28`, a month `2025-03` or a year `2025`, with `~` where approximate'

/** A key of `people`, `offices` and the like. */
const id = z.string({error: idWords}).regex(idPattern, {error: idWords})

const words = (description: string) =>
  z
    .string({error: (issue) => (typeof issue.input === 'number' || typeof issue.input === 'boolean' ? 'text, in quotation marks' : 'text')})
    .min(1, {error: 'text'})
    .max(400, {error: 'at most 400 characters'})
    .refine((value) => /[\p{L}\p{N}]/u.test(value), {error: 'text with a letter or a digit'})
    .describe(description)

const text = (description: string) =>
  z
    .string({error: 'text'})
    .max(20_000, {error: 'at most 20,000 characters'})
    .refine((value) => /[\p{L}\p{N}]/u.test(value), {error: 'text with a letter or a digit'})
    .describe(description)

const list = <T extends z.ZodType>(item: T, description: string) =>
  z.array(item, {error: 'a list'}).describe(description)

const wordList = (description: string) => list(words('One wording.'), description)

/** A year may be written as a number. */
const day = (description: string) =>
  z
    .union([z.int().min(1, dayWords).max(9999, dayWords), z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?~?$/)], {error: dayWords})
    .refine((value) => parseEdtf(String(value).padStart(4, '0')) !== undefined, {
      error: 'a day of the calendar'
    })
    .describe(description)

const fullDay = (description: string) =>
  z
    .string({error: 'a day such as `2025-03-28`'})
    .regex(/^\d{4}-\d\d-\d\d$/, {error: 'a day such as `2025-03-28`'})
    .refine((value) => parseEdtf(value) !== undefined, {error: 'a day of the calendar'})
    .describe(description)

const reference = (description: string) => id.describe(description)

const source = z
  .string({error: 'a key of `sources` or a URL'})
  .regex(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|https?:\/\/\S+)$/, {error: 'a key of `sources` or a URL'})
  .optional()
  .describe('What the fact rests on: a key of `sources`, or a URL.')

const url = (description: string) =>
  z
    .string({error: 'a URL'})
    .regex(/^https?:\/\/\S+$/, {error: 'a URL that starts with `https://`'})
    .describe(description)

const count = (description: string) =>
  z
    .int({error: 'a whole number'})
    .min(1, {error: 'a whole number of at least 1'})
    .max(1_000_000, {error: 'a whole number of at most 1,000,000'})
    .describe(description)

const number = (description: string) =>
  z.number({error: 'a plain number such as `20000000000`'}).describe(description)

/** A map with these keys and no others; for another key, the “message” lists the keys that there are. */
function keys<T extends z.core.$ZodLooseShape>(fields: T) {
  const names = Object.keys(fields).join(' ')
  const required = Object.keys(fields).filter((key) => !optional(fields[key]))
  const map = required.length > 0 ? `a map with ${required.map((key) => `\`${key}\``).join(' and ')}` : 'a map'
  return z.strictObject(fields, {error: (issue) => (issue.code === 'unrecognized_keys' ? names : map)})
}
const optional = (field: unknown) => field instanceof z.ZodOptional

const mapOf = <T extends z.ZodType>(value: T, description: string) =>
  z.record(id, value, {error: 'a map from ids'}).optional().describe(description)

const from = day('First day, inclusive; open where missing.').optional()
const to = day('Last day, inclusive; open where missing.').optional()
const formerNames = list(
  keys({name: words('The former name.'), from, to}),
  'Former names, with the days on which they were borne.'
).optional()
const aliases = wordList('Other names in use.').optional()
const phrases = wordList(
  'Wordings by which articles speak of it; case, dashes and number of the words do not matter.'
).optional()

const sourceSchema = keys({
  title: words('Title of the document or page.').optional(),
  publisher: words('Who published it.').optional(),
  url: url('Where it can be read.').optional(),
  date: day('When it was published.').optional()
})

const personSchema = keys({
  name: words('Full name as the press writes it. The surname alone follows from it.'),
  aliases,
  pronoun: z
    .enum(['he', 'she', 'they'], {error: '`he`, `she`, or `they`'})
    .optional()
    .describe('Pronoun by which articles refer to the person.'),
  born: day('Day of birth.').optional(),
  died: day('Day of death; missing for the living.').optional(),
  parties: list(
    keys({party: reference('Key of the party in `organizations`.'), from, to}),
    'Party membership, with its time.'
  ).optional(),
  known: wordList('Names of other real people that differ by a letter or two: no misspellings.').optional(),
  wikidata: z
    .string({error: 'a Wikidata id such as `Q42`'})
    .regex(/^Q\d+$/, {error: 'a Wikidata id such as `Q42`'})
    .optional()
    .describe('Wikidata id.'),
  source
})

const organizationSchema = keys({
  name: words('Full name.'),
  aliases,
  acronym: words('Acronym, as written: matched in capitals only.').optional(),
  names: formerNames,
  founded: day('First day of the organization.').optional(),
  dissolved: day('Last day of the organization.').optional(),
  source
})

const placeSchema = keys({
  name: words('Name.'),
  aliases,
  names: formerNames,
  demonyms: wordList('Adjectives and names of the people: `Canadian`.').optional(),
  capital: reference('Key of the capital in `places`.').optional(),
  country: reference('Key of the country in `places`.').optional(),
  within: reference('Key of the region in `places` in which it lies.').optional(),
  source
})

const holderSchema = keys({
  person: reference('Key of the holder in `people`.'),
  from: day('First day in office; it may be the last of the predecessor.').optional(),
  to: day('Last day in office; missing while it goes on.').optional(),
  acting: z
    .boolean({error: '`true` or `false`'})
    .optional()
    .describe('Whether the holder acts in the place of a regular one (also caretakers).'),
  ordinal: count('Number of the holder: 47 for the 47th.').optional(),
  source
})

const officeSchema = keys({
  name: words('Name of the office: `Prime Minister of Canada`.'),
  titles: wordList('Titles by which its holder is addressed or described: `Prime Minister`.').optional(),
  place: reference('Key of the place in `places` to which it belongs.').optional(),
  organization: reference('Key of the organization in `organizations` to which it belongs.').optional(),
  seats: count('How many may hold it at one time; 1 where missing.').optional(),
  holders: list(holderSchema, 'Who held the office, and when.').optional()
})

const eventSchema = keys({
  name: words('What happened, as a noun phrase.'),
  phrases,
  participants: list(
    reference('Key in `people`, `organizations` or `places`.'),
    'Who took part.'
  ).optional(),
  place: reference('Key of the place in `places`.').optional(),
  date: day('The day, at the place of the event.').optional(),
  from: day('First day of an event of several days.').optional(),
  to: day('Last day of an event of several days.').optional(),
  source
})

const periodSchema = keys({name: words('Name of the period.'), phrases, from, to, source})

const quoteSchema = keys({
  speaker: z
    .union([id, z.array(id).min(1)], {
      error: 'a key of `people` or `organizations`, or a list of them'
    })
    .describe('Who said it: a key of `people` or `organizations`, or a list where both may be named.'),
  date: day('When it was said.').optional(),
  medium: words('Where it was said: `press conference`.').optional(),
  text: text('The words on record.'),
  variants: list(text('A wording.'), 'Other accepted wordings, translations for instance.').optional(),
  source
})

const figureSchema = keys({
  name: words('What is measured.'),
  phrases,
  value: number('The plain number (20000000000), negative where it is.'),
  tolerance: number('Largest difference that is rounding, absolute.')
    .min(0, {error: 'a number of at least 0'})
    .optional(),
  unit: words('`percent`, `percentage-points`, an ISO 4217 code (`USD`), or the counted noun (`votes`).').optional(),
  from: day('First day on which the value holds.').optional(),
  to: day('Last day on which the value holds.').optional(),
  about: list(reference('An id of the sheet.'), 'Ids of what must be named with it.').optional(),
  source
})

const claimSchema = keys({
  text: text('The statement, as one sentence.'),
  verdict: z.boolean({error: '`true` or `false`'}).describe('Whether the review found it true.'),
  reviewed: day('When it was reviewed.').optional(),
  review: url('Where the review can be read.').optional()
})

/** A fact sheet as it is written, empty values left out. */
export const factSheetSchema = keys({
  title: words('What the sheet is about.'),
  verified: fullDay('The day on which a person last checked the sheet: what is open-ended is known up to it.'),
  sources: mapOf(sourceSchema, 'Documents on which the facts rest.'),
  people: mapOf(personSchema, 'People.'),
  organizations: mapOf(organizationSchema, 'Organizations, parties and firms.'),
  offices: mapOf(officeSchema, 'Offices and who held them.'),
  places: mapOf(placeSchema, 'Countries, regions, towns and buildings.'),
  events: mapOf(eventSchema, 'Dated events.'),
  periods: mapOf(periodSchema, 'Spans of time that articles call by a name.'),
  quotes: list(quoteSchema, 'Quotations on record.').optional(),
  figures: mapOf(figureSchema, 'Measured values.'),
  claims: list(claimSchema, 'Statements already reviewed elsewhere.').optional()
}).describe('Reportlint fact sheet: dated, sourced facts.')

export type FactSheet = z.infer<typeof factSheetSchema>
export type SourceData = z.infer<typeof sourceSchema>
export type PersonData = z.infer<typeof personSchema>
export type OrganizationData = z.infer<typeof organizationSchema>
export type PlaceData = z.infer<typeof placeSchema>
export type OfficeData = z.infer<typeof officeSchema>
export type HolderData = z.infer<typeof holderSchema>
export type EventData = z.infer<typeof eventSchema>
export type PeriodData = z.infer<typeof periodSchema>
export type QuoteData = z.infer<typeof quoteSchema>
export type FigureData = z.infer<typeof figureSchema>
export type ClaimData = z.infer<typeof claimSchema>
