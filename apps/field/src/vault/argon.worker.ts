import { argon } from './argon.ts'

addEventListener('message', ({ data: { pin, salt } }: MessageEvent<{ pin: string; salt: Uint8Array }>) => {
  void argon(pin, salt).then((bytes) => postMessage(bytes))
})
