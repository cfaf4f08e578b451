import {readFileSync} from 'node:fs'

/** Source of a sheet that the tests of several rules share: a made-up state, club or company with its facts. */
export const sheet = (name: string): string => readFileSync(new URL(`${name}.yaml`, import.meta.url), 'utf8')
