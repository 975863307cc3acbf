/** Everything that somebody could let grow, and how patient the network is. */
export const limits = {
  phones: 8,
  /** 3GPP allows 182 septets; the packs plan for 150, the narrowest screen among the networks. */
  screenSeptets: 150,
  /** Networks cut a session after about three minutes, and one that waits for the person after 30 to 60 seconds. */
  sessionMs: 180_000,
  idleMs: 60_000,
  /** The gateway waits so long for an answer. */
  replyMs: 10_000,
  inputLength: 182,
  smsLength: 612,
  exchanges: 40,
  messages: 80,
}
