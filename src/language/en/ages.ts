import {wordSet} from '../words.ts'

/** What may stand between an age and “born”: “45, who was born in 1942”, “a 45-year-old (born 1942)”, “45 and born in 1942”. */
export const ageToBirth = wordSet(', ( who was is and – —')
/** The same between a birth and the age behind it, beside a name: “Born in 1942, Ann Keane, now 45,”. */
export const birthToAge = wordSet(', ) the is now aged – —')
