/** A piece of a message: words as they stand, a variable `{path:format}`, or another message `{@key}`. */
export type Part =
  | { kind: 'words'; text: string }
  | { kind: 'variable'; path: string[]; format: string | null; at: number }
  | { kind: 'include'; key: string; at: number }

const braces = /\{(@?)([\w.-]+)(?::(\w+))?\}/g

/** Reads a message text; `at` is the character where the braces open. What is no variable stays as it is. */
export const readTemplate = (text: string): Part[] => {
  const parts: Part[] = []
  let done = 0
  for (const match of text.matchAll(braces)) {
    if (match.index > done) parts.push({ kind: 'words', text: text.slice(done, match.index) })
    const [whole, include, path = '', format] = match
    parts.push(
      include === '@'
        ? { kind: 'include', key: path, at: match.index }
        : { kind: 'variable', path: path.split('.'), format: format ?? null, at: match.index },
    )
    done = match.index + whole.length
  }
  if (done < text.length) parts.push({ kind: 'words', text: text.slice(done) })
  return parts
}
