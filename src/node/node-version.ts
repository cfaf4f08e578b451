/** The oldest Node that runs the command line, as `engines` in package.json has it. */
export const oldestNode = '22.18'

/** What is told to people with an older one; undefined where the version will do. */
export function tooOld(version: string): string | undefined {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number)
  const fits = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)
  return fits ? undefined : `reportlint: Unexpected Node.js ${version}, expected ${oldestNode} or later`
}
