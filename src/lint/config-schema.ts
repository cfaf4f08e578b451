import {z} from 'zod'
import {levels} from '../finding.ts'
import {parseEdtf} from '../time/day.ts'
import {listOf} from '../facts/problem.ts'

// `error` holds what was expected there: the second half of a problem's message.
const word = (error: string) => z.string({error}).min(1, {error})
const oneOrMore = (error: string) => z.union([word(error), z.array(word(error), {error})], {error})

const day = z
  .union([z.string(), z.int()], {error: 'a day such as `2025-03-28`'})
  .refine((value) => parseEdtf(String(value)) !== undefined, {error: 'a day such as `2025-03-28`'})

const level = z.enum(levels, {error: listOf(levels)})
const rule = z.union([level, z.tuple([level]), z.tuple([level, z.record(z.string(), z.unknown())])])
const rules = z
  .record(z.string(), rule, {error: 'a map of rules to levels'})
  .describe('Level of each rule, or a list of level and options.')

const plugin = 'the name of a retext plugin or the path of one, or a list of it and its options'
const plugins = z
  .array(
    z.union([word(plugin), z.tuple([word(plugin)]), z.tuple([word(plugin), z.unknown()])], {error: plugin}),
    {
      error: 'a list of plugins'
    }
  )
  .describe('Other retext plugins that run on the same text: packages or files.')

const article = z
  .strictObject(
    {
      source: word('the name of a publisher').optional().describe('Who published the articles: `The Wire`.'),
      published: day.optional().describe('The day of publication: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.'),
      author: oneOrMore('a name or a list of names').optional().describe('Who wrote the articles.')
    },
    {error: 'a map of `source`, `published`, and `author`'}
  )
  .describe('Metadata of the articles, in place of what they say themselves.')

const override = z.strictObject(
  {
    files: oneOrMore('a glob or a list of globs').describe('Which articles: globs relative to this file.'),
    article: article.optional(),
    rules: rules.optional()
  },
  {error: 'a map with `files`'}
)

const names = 'a list of other names, or a map of `aliases` and `hosts`'
const publisher = z.union(
  [
    z.array(word(names), {error: names}),
    z.strictObject(
      {aliases: z.array(word(names)).optional(), hosts: z.array(word(names)).optional()},
      {error: names}
    )
  ],
  {error: names}
)

const weight = 'a number from 0 on'
const score = z
  .strictObject(
    {
      minimumClaims: z
        .int({error: 'a whole number from 0 on'})
        .min(0, {error: 'a whole number from 0 on'})
        .optional()
        .describe('Checkable claims below which a source gets no score: 30 if not given.'),
      weights: z
        .record(z.string(), z.number({error: weight}).min(0, {error: weight}).max(1000, {error: weight}), {
          error: 'a map of rules to weights'
        })
        .optional()
        .describe('What a claim of a rule weighs in the score; 1 if not given.')
    },
    {error: 'a map of `minimumClaims` and `weights`'}
  )
  .describe('How `reportlint score` counts.')

/** The format of `.reportrc`, from which its JSON Schema is made too. */
export const configSchema = z.strictObject(
  {
    $schema: z
      .string({error: 'the address of a JSON Schema'})
      .optional()
      .describe('For editors: where the schema is.'),
    extends: oneOrMore('a preset, package, or file, or a list of them')
      .optional()
      .describe(
        'Presets (`recommended`, `newsroom`, `strict`), packages and files to start from; `recommended` if not given.'
      ),
    facts: oneOrMore('a glob or a list of globs')
      .optional()
      .describe('Fact sheets: globs relative to this file.'),
    articles: oneOrMore('a glob or a list of globs')
      .optional()
      .describe('Articles that are linted where no path is given: globs relative to this file.'),
    disputes: oneOrMore('a path or a list of paths')
      .optional()
      .describe('Files of disputes, the right of reply: paths relative to this file.'),
    rules: rules.optional(),
    plugins: plugins.optional(),
    overrides: z
      .array(override, {error: 'a list of maps with `files`'})
      .optional()
      .describe('Metadata and rules for some of the articles; the last that fits wins.'),
    sources: z
      .record(z.string(), publisher, {error: 'a map of publishers to their other names'})
      .optional()
      .describe('Publishers, each with the other names and hosts under which their articles come.'),
    score: score.optional()
  },
  {error: 'a map'}
)
