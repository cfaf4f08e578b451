import {wordSet} from '../words.ts'

/** Words that begin with an apostrophe for letters left out: “’tis”, “rock ’n’ roll”. It opens no quotation. */
export const elisions = wordSet(
  `em til till tis twas twere twill n cause cos cuz bout round neath gainst fore ere ello alf ope`
)
