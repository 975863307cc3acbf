import type { AddressInfo } from 'node:net'
import express from 'express'
import UssdMenu from 'ussd-menu-builder'
import { book, openPool, wishOf } from './peer-database.ts'
import { screens } from './screens.ts'
import { serve } from './serve.ts'

/**
 * express and ussd-menu-builder, the usual pair for Africa's Talking. One menu per request: with one menu for all,
 * as its README shows, callers get each other's answers.
 */
serve((databaseUrl) => {
  const pool = openPool(databaseUrl)
  const app = express()
  app.use(express.urlencoded({ extended: false }))
  app.post('/ussd', async (request, response) => {
    response.type('text/plain').send(await menuFor(request.body).run(request.body))
  })

  function menuFor({ serviceCode = '', phoneNumber = '', text = '' }: Record<string, string>): UssdMenu {
    const menu = new UssdMenu()
    menu.startState({ next: { '1': 'service' } })
    menu.state('service', { run: () => menu.con(screens.service), next: { '1': 'date' } })
    menu.state('date', { run: () => menu.con(screens.date), next: { '*[1-3]': 'window' } })
    menu.state('window', { run: () => menu.con(screens.window), next: { '*[1-3]': 'people' } })
    menu.state('people', { run: () => menu.con(screens.people), next: { '*[1-5]': 'nik' } })
    menu.state('nik', { run: () => menu.con(screens.nik), next: { '*\\d{16}': 'name' } })
    menu.state('name', { run: () => menu.con(screens.name), next: { '*[A-Za-z ]+': 'summary' } })
    menu.state('summary', { run: () => menu.con(screens.summary(menu.val)), next: { '1': 'book' } })
    menu.state('book', {
      run: async () => menu.end(await book(pool, wishOf(serviceCode, phoneNumber, text.split('*'))) ? screens.done(phoneNumber) : screens.full),
    })
    return menu
  }

  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve({ port: (server.address() as AddressInfo).port, path: '/ussd' }))
  })
})
