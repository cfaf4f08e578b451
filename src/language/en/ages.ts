const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** What may stand between an age and “born”: “45, who was born in 1942”, “a 45-year-old (born 1942)”. */
export const ageToBirth = set(', ( who was is – —')
/** The same between a birth and the age behind it, beside a name: “Born in 1942, Ann Keane, now 45,”. */
export const birthToAge = set(', ) the is now aged – —')
