/** A made-up harbour town: a fact sheet, a config, and an article with a wrong day and a speaker whom nobody knows. */
export const sheet = `title: Harbour
verified: 2025-06-01
sources:
  minutes: {title: Minutes of the council, publisher: Port Ellery, url: https://example.org/minutes, date: 2025-05-05}
people:
  ann-bell: {name: Ann Bell, pronoun: she, born: 1960-02-01}
offices:
  mayor-of-port-ellery:
    name: Mayor of Port Ellery
    titles: [Mayor]
    holders:
      - {person: ann-bell, from: 2021-01-04, source: minutes}
events:
  opening: {name: opening of the Harbour Bridge, date: 2025-05-04, source: minutes}
`

export const config = '{"extends": ["recommended"], "facts": ["facts/*.yaml"]}\n'

export const article = `---
published: 2025-05-20
---

# A bridge at last

The opening of the Harbour Bridge on May 3 drew thousands.

“It is a fine bridge, and it will stand for a hundred years,” said Jane Doe, a baker.
`

export const files = {'.reportrc.json': config, 'facts/harbour.yaml': sheet, 'bridge.md': article}
