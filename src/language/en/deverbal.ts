/** Nouns of what is done, with their verb, where the one does not follow from the other by its ending. */
const pairs = `
acquisition acquire|admission admit|acquittal acquit|arrival arrive|belief believe|birth bear|breach break|burial bury
choice choose|collision collide|complaint complain|conclusion conclude|corrosion corrode|cession cede|death die|decision decide
defence defend|defense defend|deletion delete|delivery deliver|departure depart|descent descend|destruction destroy
discovery discover|division divide|entry enter|erosion erode|evasion evade|exclusion exclude|expansion expand
explosion explode|expulsion expel|extension extend|extrusion extrude|flight fly|gift give|growth grow|implosion implode
inclusion include|infusion infuse|inquiry inquire|intrusion intrude|invasion invade|loss lose|marriage marry|omission omit
persuasion persuade|procession proceed|provision provide|pursuit pursue|reception receive|recovery recover|reduction reduce
redemption redeem|repulsion repel|resumption resume|retention retain|revelation reveal|sale sell|secession secede|seizure seize
shooting shoot|spillage spill|submission submit|succession succeed|suspension suspend|theft steal|transmission transmit
victory win|withdrawal withdraw`

const byNoun: ReadonlyMap<string, string> = new Map(
  pairs
    .trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(' ') as [string, string])
)

/** The verb of a noun: `sell` of “sale”; undefined where stemming finds it, or there is none. */
export const verbOfNoun = (noun: string): string | undefined => byNoun.get(noun)
