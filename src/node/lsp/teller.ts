import {ShowMessageNotification, type Connection, type MessageType} from 'vscode-languageserver'

/** Tells the person at the editor what they have to know, and each thing once. */
export interface Teller {
  readonly show: (type: MessageType, message: string) => void
  /** Runs what tells of a key, unless it was told and not forgotten. */
  readonly once: (key: string, tell: () => void) => void
  readonly forget: (key: string) => void
}

export function createTeller(connection: Connection): Teller {
  const told = new Set<string>()
  return {
    // A notification: a request would keep some editors waiting for an answer.
    show(type, message) {
      void connection.sendNotification(ShowMessageNotification.type, {type, message})
    },
    once(key, tell) {
      if (told.has(key)) return
      told.add(key)
      tell()
    },
    forget: (key) => void told.delete(key)
  }
}
