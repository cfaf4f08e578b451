/** The first lines of a fact sheet, as a snippet: what is to be filled in is jumped through. */
export function sheetSnippet(title: string, today: string): string {
  return `title: ${quoted(title)}
# The day on which a person last checked this sheet: what goes on is known up to then.
verified: ${today}

# What the facts rest on. Each fact names one of these keys, or a URL.
sources:
  \${1:town-hall}: {title: \${2:Members of the council}, publisher: \${3:Town Council}, url: "https://\${4:example.org/}", date: ${today}}

# Keys are ids: lower-case words with hyphens.
people:
  \${5:jane-doe}: {name: \${6:Jane Doe}, pronoun: \${7|she,he,they|}}

offices:
  \${8:mayor-of-springfield}:
    name: \${9:Mayor of Springfield}
    titles: [\${10:Mayor}]
    holders:
      - {person: \${5}, from: \${11:2021-01-04}, source: \${1}}
\$0`
}

/** As YAML reads it, and a snippet leaves it alone. */
const quoted = (title: string): string => JSON.stringify(title).replace(/[\\$}]/g, String.raw`\$&`)

/** The name of a sheet’s file: `town-council.yaml` for “Town Council”. */
export function sheetName(title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
  return `${words?.join('-').slice(0, 60) ?? 'facts'}.yaml`
}

/** A day as sheets write it, where the reader is. */
export function dayOf(date: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** A config that names what is in the folder, where there is none. */
export const firstConfig = `{
  "extends": ["recommended"],
  "facts": ["facts/*.yaml"]
}
`
