# language: id
Fitur: Pengingat sehari sebelumnya dan tiga jam sebelumnya
  Sehari sebelum hari kedatangan pukul 16.00, dan tiga jam sebelum waktunya. Tidak ada yang dibangunkan: pengingat menunggu sampai
  pukul 06.30, jawaban tidak. Siapa yang pindah diingatkan untuk hari yang baru, siapa yang batal tidak lagi.

  Dasar:
    Dengan kantor "bogor"
    Dan sekarang 2017-08-07 07:31
    Dan +628141 mengirim SMS "#Rahmat#03051979#09082017"
    Dan +628141 mengirim SMS "YA"
    Maka +628141 menerima SMS berisi "terkonfirmasi"

  Skenario: Antrean pukul delapan diingatkan kemarin sore, dan pagi ini setelah jam tenang
    Ketika sekarang 2017-08-08 15:59
    Maka +628141 tidak menerima SMS
    Ketika sekarang 2017-08-08 16:00
    Maka +628141 menerima SMS berisi "Besok, Rab 09/08/17 08.00-09.00 WIB, antrean A-001, kode {kode +628141}. Datang 07.30. Bawa"
    Ketika sekarang 2017-08-09 06:29
    Maka +628141 tidak menerima SMS
    Ketika sekarang 2017-08-09 06:30
    Maka +628141 menerima SMS berisi "Hari ini pukul 08.00-09.00 WIB antrean A-001, kode {kode +628141}. Datang 07.30."

  Skenario: Antrean pukul sepuluh diingatkan tepat tiga jam sebelumnya
    Dengan 50 kursi terisi pada 2017-08-09 pukul 08:00
    Dan 50 kursi terisi pada 2017-08-09 pukul 09:00
    Dan +628142 mengirim SMS "#Budi#25011987#09082017"
    Dan +628142 mengirim SMS "YA"
    Ketika sekarang 2017-08-08 16:00
    Maka +628142 menerima SMS berisi "Besok, Rab 09/08/17 10.00-11.00 WIB"
    Ketika sekarang 2017-08-09 06:59
    Maka +628142 tidak menerima SMS
    Ketika sekarang 2017-08-09 07:00
    Maka +628142 menerima SMS berisi "Hari ini pukul 10.00-11.00 WIB"

  Skenario: Siapa yang baru mendaftar tidak diingatkan tentang yang baru saja ditulis
    Ketika sekarang 2017-08-08 17:00
    Dan +628143 mengirim SMS "#Siti#14021990#09082017"
    Dan +628143 mengirim SMS "YA"
    Maka +628143 menerima SMS berisi "terkonfirmasi"
    Ketika sekarang 2017-08-09 06:29
    Maka +628143 tidak menerima SMS
    Ketika sekarang 2017-08-09 06:30
    Maka +628143 menerima SMS berisi "Hari ini pukul 08.00-09.00 WIB"

  Skenario: Siapa yang pindah hari diingatkan untuk hari yang baru saja
    Ketika +628141 mengirim SMS "UBAH {kode +628141} 03051979"
    Dan +628141 memilih "Kam 10/08/17"
    Dan +628141 mengirim SMS "YA"
    Maka +628141 menerima SMS berisi "Jadwal diubah"
    Ketika sekarang 2017-08-09 15:59
    Maka +628141 tidak menerima SMS
    Ketika sekarang 2017-08-09 16:00
    Maka +628141 menerima SMS berisi "Besok, Kam 10/08/17 08.00-09.00 WIB"
    Ketika sekarang 2017-08-10 06:30
    Maka +628141 menerima SMS berisi "Hari ini pukul 08.00-09.00 WIB"

  Skenario: Siapa yang batal di antaranya tidak diingatkan lagi
    Ketika sekarang 2017-08-08 16:00
    Maka +628141 menerima SMS berisi "Besok"
    Ketika +628141 mengirim SMS "BATAL {kode +628141} 03051979"
    Dan +628141 mengirim SMS "YA"
    Maka +628141 menerima SMS berisi "dibatalkan"
    Ketika sekarang 2017-08-09 11:00
    Maka +628141 tidak menerima SMS

  Skenario: BERHENTI menghentikan pengingat, bukan jawaban
    Ketika +628141 mengirim SMS "BERHENTI"
    Maka +628141 menerima SMS berisi "Pengingat dihentikan"
    Ketika sekarang 2017-08-09 07:00
    Maka +628141 tidak menerima SMS
    Ketika +628141 mengirim SMS "CEK"
    Maka +628141 menerima SMS berisi "antrean A-001"

  Skenario: Siapa yang tidak datang diberi tahu besok paginya, tidak tengah malam
    Ketika sekarang 2017-08-09 06:30
    Maka +628141 menerima SMS berisi "Hari ini"
    Ketika sekarang 2017-08-10 06:29
    Maka +628141 tidak menerima SMS
    Ketika sekarang 2017-08-10 06:30
    Maka +628141 menerima SMS berisi "Anda tidak datang Rab 09/08/17. Silakan daftar lagi."

  Skenario: Jawaban datang juga tengah malam
    Ketika sekarang 2017-08-08 23:30
    Dan +628141 mengirim SMS "CEK"
    Maka +628141 menerima SMS berisi "Rahmat: terkonfirmasi"
