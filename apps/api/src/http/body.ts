/** The body of a request as UTF-8, `cut` where it is longer than `limit` bytes: then the rest is not even read. */
export async function readBody(request: Request, limit: number): Promise<{ text: string; cut: boolean }> {
  const declared = Number(request.headers.get('content-length') ?? Number.NaN)
  if (declared <= limit) return { text: await request.text(), cut: false }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk)
    size += chunk.length
    if (size > limit) break
  }
  return { text: Buffer.concat(chunks).subarray(0, limit).toString('utf8'), cut: size > limit }
}
