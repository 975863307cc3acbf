/** What a file is by its first bytes: the name and the type that a browser gives it prove nothing. */
export function imageType(head: Uint8Array): 'jpeg' | 'png' | 'webp' | 'heic' | 'gif' | undefined {
  const text = String.fromCharCode(...head.slice(0, 16))
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'jpeg'
  if (text.startsWith('\u0089PNG\r\n\u001a\n')) return 'png'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'webp'
  if (/^GIF8[79]a/.test(text)) return 'gif'
  if (text.slice(4, 8) === 'ftyp' && /^(heic|heix|hevc|mif1|msf1|avif)/.test(text.slice(8))) return 'heic'
  return undefined
}
