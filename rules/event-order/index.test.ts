import {expect, test} from 'vitest'
import {check} from '../../src/testing/rule-tester.ts'
import {sheet} from '../../tests/sheets/sheet.ts'
import {eventOrder} from './index.ts'

const facts = sheet('events')
const run = (text: string) => check(eventOrder, text, {facts, published: '2024-03-14'})

const problems: readonly (readonly [text: string, findings: readonly string[]])[] = [
  [
    'Following the Norvane verdict, the launch of Petrel 2 gave the country something to cheer.',
    [
      '1:1-1:30: Unexpected order `Following the Norvane verdict`, expected `launch of Petrel 2` first, on `January 20, 2024`'
    ]
  ],
  [
    'The Kestrel Trade Fair came after the Norvane verdict.',
    [
      '1:29-1:54: Unexpected order `after the Norvane verdict`, expected `Kestrel Trade Fair` first, on `February 26, 2024 to March 1, 2024`'
    ]
  ],
  [
    'On the heels of the Kestrel Trade Fair, Petrel 2 lifted off.',
    [
      '1:1-1:39: Unexpected order `On the heels of the Kestrel Trade Fair`, expected `launch of Petrel 2` first, on `January 20, 2024`'
    ]
  ],
  [
    'The Norvane verdict came before the oil spill off Lund Bay.',
    [
      '1:26-1:59: Unexpected order `before the oil spill off Lund Bay`, expected `oil spill off Lund Bay` first, on `October 2, 2023`'
    ]
  ],
  [
    'The launch of Petrel 2 came after the Kestrel Trade Fair.',
    [
      '1:29-1:57: Unexpected order `after the Kestrel Trade Fair`, expected `launch of Petrel 2` first, on `January 20, 2024`'
    ]
  ],
  [
    'The oil spill off Lund Bay came after the launch of Petrel 2.',
    [
      '1:33-1:61: Unexpected order `after the launch of Petrel 2`, expected `oil spill off Lund Bay` first, on `October 2, 2023`'
    ]
  ],
  [
    'The Norvane ruling came prior to the Kestrel Trade Fair.',
    [
      '1:25-1:56: Unexpected order `prior to the Kestrel Trade Fair`, expected `Kestrel Trade Fair` first, on `February 26, 2024 to March 1, 2024`'
    ]
  ],
  [
    'After the Norvane verdict, Petrel 2 lifted off.',
    [
      '1:1-1:26: Unexpected order `After the Norvane verdict`, expected `launch of Petrel 2` first, on `January 20, 2024`'
    ]
  ],
  [
    'Before the oil spill off Lund Bay, Petrel 2 lifted off.',
    [
      '1:1-1:34: Unexpected order `Before the oil spill off Lund Bay`, expected `oil spill off Lund Bay` first, on `October 2, 2023`'
    ]
  ],
  [
    'The Norvane verdict came before the Kestrel Trade Fair.',
    [
      '1:26-1:55: Unexpected order `before the Kestrel Trade Fair`, expected `Kestrel Trade Fair` first, on `February 26, 2024 to March 1, 2024`'
    ]
  ]
]

test.each(problems)('finds “%s”', (text, findings) => {
  expect(run(text)).toEqual(findings)
})

const fine: readonly string[] = [
  'The Norvane verdict came after the oil spill off Lund Bay.',
  'Following the oil spill off Lund Bay, Petrel 2 lifted off.',
  'On the heels of the Kestrel Trade Fair, the court ruled against Norvane.',
  'The Kestrel Trade Fair came ahead of the Norvane verdict.',
  'The Norvane verdict came after months of silence.',
  'After lunch the court ruled against Norvane.',
  'Petrel 2 lifted off after dark.',
  'Petrel 2 would have lifted off after the Norvane verdict.',
  'Did Petrel 2 lift off after the Norvane verdict?',
  'Petrel 2 did not lift off after the Norvane verdict.',
  'The Norvane verdict and the launch of Petrel 2 made headlines.',
  'After the storm, Petrel 2 lifted off.',
  'The Kestrel Trade Fair was followed by the Norvane verdict.'
]

test.each(fine)('leaves “%s” alone', (text) => {
  expect(run(text)).toEqual([])
})
