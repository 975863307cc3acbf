import { GATEWAY_KEY, PALEMBANG, type World } from './world.ts'

type Told = { status: number; screen: string; open: boolean }
type Sms = { id: string; from: string; to: string; text: string }

/** One gateway as a caller's behaviour sees it: how its requests look is hidden here. */
export type Driver = {
  gateway: string
  /** A session that knows what was typed. `repeat` sends the last request once more, byte for byte. */
  session(world: World, id: string, phone: string, serviceCode?: string): {
    dial(typed?: string): Promise<Told>
    answer(text: string): Promise<Told>
    repeat(): Promise<Told>
  }
  sms(world: World, ...messages: Sms[]): Promise<number>
  report(world: World, messageId: string, status: 'delivered' | 'failed' | 'on-its-way' | 'Borked'): Promise<number>
  optOut(world: World, phone: string): Promise<number>
  /** A request that makes no sense. */
  nonsense(world: World): Promise<Told>
  /** The same dial, with another key in its address. */
  withKey(world: World, key: string): Promise<number>
}

async function send(world: World, path: string, body: string, type: string, key = GATEWAY_KEY, method = 'POST') {
  const [gateway, ...rest] = path.split('/')
  const response = await world.app.request(`/gateway/${gateway}/${key}/${rest.join('/')}`, { method, body, headers: { 'content-type': type } })
  return { status: response.status, text: await response.text() }
}

const FORM = 'application/x-www-form-urlencoded'
const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString()
const words = { delivered: ['Success', 'DELIVERED'], failed: ['Failed', 'UNDELIVERABLE'], 'on-its-way': ['Buffered', 'PENDING'], Borked: ['Borked', 'Borked'] } as const

const readAt = ({ status, text }: { status: number; text: string }): Told => ({ status, screen: text.replace(/^(CON|END) /, ''), open: text.startsWith('CON ') })

export const africasTalkingDriver: Driver = {
  gateway: 'africastalking',
  session(world, id, phone, serviceCode = PALEMBANG) {
    let typed: string[] = []
    const ask = async () => readAt(await send(world, 'africastalking/ussd', form({ sessionId: id, phoneNumber: phone, networkCode: '99999', serviceCode, text: typed.join('*') }), FORM))
    return {
      dial: (dialled = '') => {
        typed = dialled === '' ? [] : [dialled]
        return ask()
      },
      answer: (text) => {
        typed.push(text)
        return ask()
      },
      repeat: ask,
    }
  },
  async sms(world, ...messages) {
    const statuses = []
    for (const { id, from, to, text } of messages) {
      statuses.push((await send(world, 'africastalking/sms', form({ id, from, to, text, date: '2017-09-04T02:00:00Z', linkId: `link-${id}` }), FORM)).status)
    }
    return Math.max(...statuses)
  },
  report: async (world, id, status) => (await send(world, 'africastalking/delivery-report', form({ id, status: words[status][0], phoneNumber: '+628121', networkCode: '51010' }), FORM)).status,
  optOut: async (world, phone) => (await send(world, 'africastalking/opt-out', form({ senderId: '220225', phoneNumber: phone }), FORM)).status,
  nonsense: async (world) => readAt(await send(world, 'africastalking/ussd', 'text=1', FORM)),
  withKey: async (world, key) => (await send(world, 'africastalking/ussd', form({ sessionId: 's', phoneNumber: '+628121', serviceCode: PALEMBANG, text: '' }), FORM, key)).status,
}

const JSON_TYPE = 'application/json'
const msisdn = (phone: string) => phone.replace('+', '')
function readInfobip({ status, text }: { status: number; text: string }): Told {
  const { ussdMenu = '', shouldClose = true } = status === 200 ? JSON.parse(text) as { ussdMenu?: string; shouldClose?: boolean } : {}
  return { status, screen: ussdMenu, open: !shouldClose }
}

export const infobipDriver: Driver = {
  gateway: 'infobip',
  session(world, id, phone, serviceCode = PALEMBANG) {
    let last: { step: string; text: string } = { step: 'start', text: serviceCode }
    const ask = async () => readInfobip(await send(
      world, `infobip/ussd/session/${id}/${last.step}`, JSON.stringify({ msisdn: msisdn(phone), shortCode: serviceCode, text: last.text, imsi: '510', networkName: 'Contoh' }),
      JSON_TYPE, GATEWAY_KEY, last.step === 'start' ? 'POST' : 'PUT'))
    return {
      dial: (dialled = '') => {
        last = { step: 'start', text: dialled === '' ? serviceCode : serviceCode.replace('#', `*${dialled}#`) }
        return ask()
      },
      answer: (text) => {
        last = { step: 'response', text }
        return ask()
      },
      repeat: ask,
    }
  },
  async sms(world, ...messages) {
    const results = messages.map(({ id, from, to, text }) => ({
      messageId: id, from: msisdn(from), to: msisdn(to), text, cleanText: text, keyword: null, receivedAt: '2017-09-04T02:00:00.000+0000', smsCount: 1,
    }))
    return (await send(world, 'infobip/sms', JSON.stringify({ results, messageCount: results.length, pendingMessageCount: 0 }), JSON_TYPE)).status
  },
  report: async (world, messageId, status) => (await send(world, 'infobip/delivery-report', JSON.stringify({
    results: [{ bulkId: 'b', messageId, to: '628121', status: { groupId: 3, groupName: words[status][1], id: 5, name: 'X' }, error: { groupName: 'OK' } }],
  }), JSON_TYPE)).status,
  optOut: async (world, phone) => (await send(world, 'infobip/opt-out', JSON.stringify({ msisdn: msisdn(phone) }), JSON_TYPE)).status,
  nonsense: async (world) => readInfobip(await send(world, 'infobip/ussd/session/s/start', '{"text":', JSON_TYPE)),
  withKey: async (world, key) => (await send(world, 'infobip/ussd/session/s/start', JSON.stringify({ msisdn: '628121', shortCode: PALEMBANG, text: PALEMBANG }), JSON_TYPE, key)).status,
}
