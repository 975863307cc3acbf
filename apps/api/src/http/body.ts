/** The bytes of a request, `cut` where there are more than `limit`: then the rest is not even read. */
export async function readBytes(request: Request, limit: number): Promise<{ bytes: Buffer; cut: boolean }> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared <= limit) return { bytes: Buffer.from(await request.arrayBuffer()), cut: false }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return { bytes: Buffer.concat(chunks).subarray(0, limit), cut: size > limit }
}

/** The body of a request as UTF-8, at most so many bytes of it. */
export async function readBody(request: Request, limit: number): Promise<{ text: string; cut: boolean }> {
  const { bytes, cut } = await readBytes(request, limit)
  return { text: bytes.toString('utf8'), cut }
}
