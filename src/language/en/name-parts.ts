import {wordSet} from '../words.ts'

/** Words before the last name that belong to it, in lower case: “Ursula von der Leyen”, “Chris Van Hollen”. */
export const particles = wordSet(
  'van von de da del della delle der den des di dos do du du la le lo las los ter ten tot zu zum zur vom af av bin ibn bint al el ad ul ap st saint san abu'
)

/** Words after the last name that are no part of it, without their dots. */
export const nameSuffixes = wordSet('jr sr ii iii iv md phd esq kc qc obe mbe cbe')

/** Words before a name that are no given name: “Pope Francis”, “Sir Ian Holm”. */
export const honorifics = wordSet(
  'mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness king queen prince princess duke duchess emperor sultan sheikh pope cardinal archbishop bishop father sister saint rabbi imam'
)
