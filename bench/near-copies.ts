import {emptyFacts} from '../src/facts/compile.ts'
import {findNearCopies, leastShared, sketchOf, type Sketch} from '../src/corpus/near-copies.ts'
import {polnearArticle, polnearNames} from './polnear.ts'

// node bench/near-copies.ts [folder of the data]
// How much of an article its likest earlier one has, over articles none of which is a copy; and how the time grows.
const [data = '../shared/data'] = process.argv.slice(2)
const sketches = polnearNames(data, 'train').map((name): Sketch => {
  const sketch = sketchOf(polnearArticle(data, 'train', name, emptyFacts))
  return {...sketch, source: name.split('_')[0]}
})

const shares = sketches
  .map((sketch) => {
    const own = new Set(sketch.shingles)
    const shared = sketches
      .filter(({source, from}) => source !== sketch.source && from < sketch.from)
      .map(({shingles}) => shingles.reduce((sum, shingle) => sum + (own.has(shingle) ? 1 : 0), 0))
    const most = Math.max(0, ...shared)
    return most < leastShared ? 0 : most / own.size
  })
  .toSorted((a, b) => b - a)
console.log(`largest share of another article: ${(100 * shares[0]!).toFixed(1)}%`)
console.log(`pairs found: ${findNearCopies(sketches).size} (each is real, or an error)`)

let state = 1
const chance = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32
for (const copies of [3, 6, 12, 24]) {
  // Rewrites that keep three runs of four words in five.
  const all = Array.from({length: copies}, (_, copy) =>
    sketches.map((sketch) => ({
      ...sketch,
      shingles: sketch.shingles.map((run) => (copy > 0 && chance() < 0.4 ? chance() * 2 ** 32 : run)).sort(),
      source: `${copy}`,
      from: sketch.from + copy,
      to: sketch.to + copy
    }))
  ).flat()
  const start = performance.now()
  const {size} = findNearCopies(all)
  console.log(`${all.length} articles: ${size} copies in ${Math.round(performance.now() - start)} ms`)
}
