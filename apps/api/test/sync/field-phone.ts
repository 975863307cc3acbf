import {
  compress, gzip, hashOf, packFrame, placeOf, readReply, seal, sha256, tick, type Answer, type Ask, type Body, type Enrolled, type Envelope, type Item,
  type LevelItem, type MediaRef, type OperationKind, type ParcelItem, type PersonItem, type Reply, type VisitItem,
} from '@jemput/sync'
import type { Hono } from 'hono'
import { uuidv7 } from 'uuidv7'
import { vi } from 'vitest'

const { subtle } = globalThis.crypto

/** An operation as it waits on the phone. */
export type Waiting = { envelope: Envelope; body: Uint8Array }
type FormOf = { id: string; version: number; dictionary: Uint8Array }
type Photo = { use: string; bytes: Uint8Array; mime: MediaRef['mime'] }
/** `body` may name the photos by their hashes. */
type Done<K extends OperationKind> = { kind: K; entity: string; body: Body<K> | ((media: readonly MediaRef[]) => Body<K>); form?: FormOf; photos?: readonly Photo[]; base?: number; actor?: string }

/** A field phone without a screen: what it does is what the app does, with the same package. */
export class FieldPhone {
  readonly outbox: Waiting[] = []
  readonly photos = new Map<string, Uint8Array>()
  ackSeq = 0
  cursor: string | null = null
  readonly #items = new Map<string, Item>()
  #hlc: string | null = null
  #last: string | null = null
  #seq = 0

  private constructor(readonly app: Hono, readonly enrolled: Enrolled) {}

  static async enrol(app: Hono, code: string, label = 'HP contoh'): Promise<FieldPhone> {
    const response = await app.request('/sync/v1/enrol', { method: 'POST', body: JSON.stringify({ code, label }) })
    if (response.status !== 200) throw new Error(`not enrolled: ${await response.text()}`)
    return new FieldPhone(app, JSON.parse(await response.text()))
  }

  /** Finalises something: from now on the phone itself can't read it any more. */
  async finalise<K extends OperationKind>({ kind, entity, body, form, photos = [], base, actor }: Done<K>, now = 1_504_490_400_000): Promise<Waiting> {
    const media = await Promise.all(photos.map(async ({ use, bytes, mime }) => ({ use, mime, size: bytes.length, sha256: await sha256(subtle, bytes) })))
    for (const [at, { sha256: name }] of media.entries()) this.photos.set(name, photos[at]?.bytes ?? new Uint8Array())
    this.#hlc = tick(this.#hlc, now)
    const envelope: Envelope = {
      id: uuidv7(), seq: ++this.#seq, hlc: this.#hlc, kind, actor: actor ?? this.enrolled.officer.id, entity, base: base ?? null,
      form: form ? { id: form.id, version: form.version } : null, key: this.enrolled.key.version, media, previous: this.#last, signature: null,
    }
    const plain = compress(new TextEncoder().encode(JSON.stringify(typeof body === 'function' ? body(media) : body)), form?.dictionary ?? new Uint8Array())
    const sealed = await seal(subtle, this.enrolled.key, plain, placeOf(envelope))
    this.#last = await hashOf(subtle, envelope, sealed)
    const waiting = { envelope, body: sealed }
    this.outbox.push(waiting)
    return waiting
  }

  /** What is not acknowledged yet. */
  pending(): Waiting[] {
    return this.outbox.filter(({ envelope }) => envelope.seq > this.ackSeq)
  }

  /** The bytes of one exchange. */
  frame(operations: readonly Waiting[], nonce: string = uuidv7()): Uint8Array<ArrayBuffer> {
    const ask: Ask = {
      protocol: 1, app: '0.1.0', schema: 1, nonce, cursor: this.cursor, storage: { usage: null, quota: null, persisted: true },
      pending: this.pending().length, operations: operations.map(({ envelope }) => envelope),
    }
    return gzip(packFrame(ask, operations.map(({ body }) => body)))
  }

  post(bytes: Uint8Array<ArrayBuffer>, reads = true): Promise<Response> {
    const { token, officerToken } = this.enrolled
    return Promise.resolve(this.app.request('/sync/v1/exchange', {
      method: 'POST', body: bytes, headers: { authorization: `Bearer ${token}`, ...reads ? { 'x-officer': officerToken } : {} },
    }))
  }

  /** One round trip; what comes of it is taken in. */
  async exchange(operations: readonly Waiting[] = this.pending(), reads = true): Promise<Reply> {
    const nonce = uuidv7()
    const response = await this.post(this.frame(operations, nonce), reads)
    const reply = readReply({ status: response.status, text: await response.text() }, nonce)
    if (reply.kind === 'answer') this.#take(reply.answer)
    return reply
  }

  #take({ ackSeq, page }: Answer): void {
    this.ackSeq = Math.max(this.ackSeq, ackSeq)
    this.cursor = page.cursor
    for (const item of page.items) {
      if (item.gone) this.#items.delete(`${item.kind} ${item.id}`)
      else this.#items.set(`${item.kind} ${item.id}`, item)
    }
  }

  /** Exchanges until nothing is left to be said on either side. */
  async sync(): Promise<void> {
    for (;;) {
      const reply = await this.exchange()
      if (reply.kind !== 'answer') throw new Error(`no answer: ${reply.kind}`)
      if (!reply.answer.page.more) return
    }
  }

  /** Syncs until the phone knows of something: whatever another process is still writing at that moment holds the news back. */
  async hears(known: () => boolean): Promise<void> {
    await vi.waitUntil(async () => {
      await this.sync()
      return known()
    }, { timeout: 20_000, interval: 20 })
  }

  /** What the phone knows of a thing. */
  level(id: string): LevelItem | undefined {
    const found = this.#items.get(`level ${id}`)
    return found?.kind === 'level' ? found.value : undefined
  }

  person(id: string): PersonItem | undefined {
    const found = this.#items.get(`person ${id}`)
    return found?.kind === 'person' ? found.value : undefined
  }

  visit(id: string): VisitItem | undefined {
    const found = this.#items.get(`visit ${id}`)
    return found?.kind === 'visit' ? found.value : undefined
  }

  parcel(id: string): ParcelItem | undefined {
    const found = this.#items.get(`parcel ${id}`)
    return found?.kind === 'parcel' ? found.value : undefined
  }

  async putPhoto(name: string, bytes = this.photos.get(name) ?? new Uint8Array(), app = this.app): Promise<{ status: number; code: string | null }> {
    return this.putSealed(name, await seal(subtle, this.enrolled.key, bytes, name), app)
  }

  async putSealed(name: string, sealed: Uint8Array<ArrayBuffer>, app = this.app): Promise<{ status: number; code: string | null }> {
    const response = await app.request(`/media/${name}`, { method: 'PUT', body: sealed, headers: { authorization: `Bearer ${this.enrolled.token}` } })
    return { status: response.status, code: response.status === 204 ? null : JSON.parse(await response.text()).code }
  }

  async sendPhotos(): Promise<void> {
    for (const name of this.photos.keys()) {
      const { code } = await this.putPhoto(name)
      if (code !== null) throw new Error(`a photo was refused: ${code}`)
    }
  }
}
