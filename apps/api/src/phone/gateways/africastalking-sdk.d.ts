/** What we use of the SDK, as its source (0.8.3) does it; `@types/africastalking` describes another version. */
declare module 'africastalking' {
  type Recipient = { statusCode: number; number: string; status: string; cost: string; messageId: string }
  type SendAnswer = { SMSMessageData: { Message: string; Recipients: Recipient[] } }
  type Sms = { send(message: { to: string[]; message: string; from?: string }): Promise<SendAnswer> }

  export default function connect(options: { username: string; apiKey: string }): { SMS: Sms }
}
