import sharp from 'sharp'

/** A photo as a file: of its own, sharp, and as large as a form wants it. */
export async function photoFile(seed: number, width = 1200, height = 960): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const [across, down] = [width / 8, height / 8]
  const pixels = Buffer.alloc(across * down * 3)
  let state = Math.imul(seed, 2_654_435_761) >>> 0
  for (let at = 0; at < pixels.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    pixels[at] = state >>> 24
  }
  const buffer = await sharp(pixels, { raw: { width: across, height: down, channels: 3 } }).resize(width, height, { kernel: 'nearest' }).jpeg({ quality: 70 }).toBuffer()
  return { name: `${seed}.jpg`, mimeType: 'image/jpeg', buffer }
}
