# language: id
Fitur: Antrean dengan tanda pagar di Bogor (sumber 003)
  Sejak 7 Agustus 2017 pemohon mengirim #NAMA#TGLLahir#TglKedatangan ke satu nomor, menerima kode, membalasnya,
  dan mendapat nomor antrean. Lima puluh orang per jam, 150 sehari; yang lebih diatur untuk besok.

  Dasar:
    Dengan kantor "bogor"
    Dan sekarang 2017-08-07 07:31

  Skenario: Budi mendaftar, membalas YA, dan mendapat nomor antrean (W3, W5, AC-W1, AC-W2)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Maka +628121 menerima SMS berisi "IMIGRASI BOGOR: Kode {kode +628121}. Balas YA utk konfirmasi antrean Budi, Sen 07/08/17 08.00-09.00. Batas 15 mnt. Balas BATAL utk batal."
    Dan antrean +628121 berstatus "held"
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00
    Ketika +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "Antrean A-001 terkonfirmasi Sen 07/08/17 08.00-09.00 WIB. Kode {kode +628121}."
    Dan antrean +628121 berstatus "confirmed"
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00

  Skenario: Gateway mengantar pesan yang sama dua kali; satu antrean, satu jawaban (AC-W2)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan gateway mengulang permintaan terakhir
    Maka +628121 menerima SMS berisi "Kode {kode +628121}"
    Dan +628121 tidak menerima SMS
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00
    Ketika +628121 mengirim SMS "ya."
    Dan gateway mengulang permintaan terakhir
    Maka +628121 menerima SMS berisi "Antrean A-001 terkonfirmasi"
    Dan +628121 tidak menerima SMS
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00

  Garis-Besar Skenario: YA dan kodenya boleh ditulis dengan berbagai cara (AC-W2)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628121 mengirim SMS "<balasan>"
    Maka antrean +628121 berstatus "confirmed"

    Contoh:
      | balasan             |
      | ya.                 |
      | Ya                  |
      | {kode +628121}      |
      |  {kode +628121} .   |
      | YA {kode +628121}   |

  Skenario: Jawaban yang salah tulis selama tempat ditahan selalu dijawab
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628121 mengirim SMS "12345678"
    Maka +628121 menerima SMS berisi "belum dikonfirmasi. Balas YA atau BATAL"
    Ketika +628121 mengirim SMS "siap pak"
    Maka +628121 menerima SMS berisi "belum dikonfirmasi. Balas YA atau BATAL"
    Ketika +628121 mengirim SMS "iya"
    Maka antrean +628121 berstatus "confirmed"

  Skenario: Hari Sabtu kantor tutup; itu dikatakan, bukan bahwa kuota penuh
    Ketika +628121 mengirim SMS "#Budi#25011987#12082017"
    Maka +628121 menerima SMS berisi "Kantor tidak melayani antrean 12/08/17. Jadwal terdekat Sen 14/08/17 08.00. Balas YA dalam 15 mnt. Kode {kode +628121}."

  Skenario: Nomor antrean dibagi menurut urutan konfirmasi
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628122 mengirim SMS "#Siti#15081990#07082017"
    Dan +628122 mengirim SMS "YA"
    Dan +628121 mengirim SMS "YA"
    Maka +628122 menerima SMS berisi "Antrean A-001"
    Dan +628121 menerima SMS berisi "Antrean A-002"

  Skenario: Hanya nomor yang mendaftar dapat mengonfirmasi (W6)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628129 mengirim SMS "{kode +628121}"
    Maka +628129 menerima SMS berisi "Hanya nomor pendaftar"
    Dan antrean +628121 berstatus "held"

  Skenario: Satu permintaan dahulu; yang belum dikonfirmasi menutup yang kedua (W6)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628121 mengirim SMS "#Tono#04061980#08082017"
    Maka +628121 menerima SMS berisi "belum dikonfirmasi"
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00
    Dan 0 kursi terisi pada 2017-08-08 pukul 08:00

  Skenario: Satu nomor paling banyak untuk lima orang; calo tidak dapat memborong (W6)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628121 mengirim SMS "YA"
    Dan +628121 mengirim SMS "#Siti#15081990#07082017"
    Dan +628121 mengirim SMS "YA"
    Dan +628121 mengirim SMS "#Ani#01012011#07082017"
    Dan +628121 mengirim SMS "YA"
    Dan +628121 mengirim SMS "#Dedi#02022012#07082017"
    Dan +628121 mengirim SMS "YA"
    Dan +628121 mengirim SMS "#Rina#03032013#07082017"
    Dan +628121 mengirim SMS "YA"
    Maka 5 kursi terisi pada 2017-08-07 pukul 08:00
    Ketika +628121 mengirim SMS "#Tono#04061980#07082017"
    Maka +628121 menerima SMS berisi "sudah punya antrean aktif"
    Dan 5 kursi terisi pada 2017-08-07 pukul 08:00

  Skenario: Orang yang sama tidak mendapat dua antrean dari dua nomor (AC-W8)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan +628121 mengirim SMS "YA"
    Dan +628122 mengirim SMS "#BUDI#25-01-1987#08082017"
    Maka +628122 menerima SMS berisi "sudah punya antrean Sen 07/08/17"
    Dan 0 kursi terisi pada 2017-08-08 pukul 08:00

  Skenario: Tanpa jawaban, kursi kembali dan boleh langsung mendaftar lagi (AC-W3)
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan 14 menit berlalu
    Maka antrean +628121 berstatus "held"
    Ketika 2 menit berlalu
    Maka +628121 menerima SMS berisi "hangus"
    Dan antrean +628121 berstatus "expired"
    Dan 0 kursi terisi pada 2017-08-07 pukul 08:00
    Ketika +628121 mengirim SMS "YA"
    Maka antrean +628121 berstatus "expired"
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Maka antrean +628121 berstatus "held"

  Skenario: Orang ke-50 masih pukul delapan, orang ke-51 jam berikutnya (W11, AC-W4)
    Dengan 49 kursi terisi pada 2017-08-07 pukul 08:00
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Maka +628121 menerima SMS berisi "Sen 07/08/17 08.00-09.00"
    Ketika +628122 mengirim SMS "#Siti#15081990#07082017"
    Maka +628122 menerima SMS berisi "Sen 07/08/17 09.00-10.00"
    Dan 50 kursi terisi pada 2017-08-07 pukul 08:00
    Dan 1 kursi terisi pada 2017-08-07 pukul 09:00

  Skenario: Hari penuh, diatur untuk besok (W1, W11, AC-W4)
    Dengan 150 kursi terisi pada 2017-08-07
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Maka +628121 menerima SMS berisi "Kuota 07/08/17 penuh. Jadwal terdekat Sel 08/08/17 08.00"
    Dan 150 kursi terisi pada 2017-08-07
    Ketika +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "Antrean A-001 terkonfirmasi Sel 08/08/17 08.00-09.00"

  Skenario: Setelah Jumat yang penuh datang Senin (AC-W4)
    Dengan 150 kursi terisi pada 2017-08-11
    Ketika +628121 mengirim SMS "#Budi#25011987#11082017"
    Maka +628121 menerima SMS berisi "Jadwal terdekat Sen 14/08/17 08.00"

  Skenario: Hari Kemerdekaan dilewati (AC-W4)
    Dengan 150 kursi terisi pada 2017-08-16
    Ketika +628121 mengirim SMS "#Budi#25011987#16082017"
    Maka +628121 menerima SMS berisi "Jadwal terdekat Jum 18/08/17 08.00"

  Skenario: Lewat telepon biasa tanpa SMS, jamnya dipilihkan kantor
    Ketika +628121 menghubungi "*384*32*1*1#"
    Dan +628121 memilih "Sel 08/08/17"
    Dan +628121 menjawab "1"
    Maka layar berisi "Sel 08/08/17 08.00-09.00 WIB"
    Ketika +628121 memilih "Lanjutkan"
    Dan +628121 menjawab "Budi"
    Dan +628121 menjawab "25011987"
    Dan +628121 memilih "Ya"
    Maka layar berisi "Antrean A-001"
    Dan antrean +628121 berstatus "confirmed"

  Skenario: Komputer kantor dimulai ulang di antara kode dan YA
    Ketika +628121 mengirim SMS "#Budi#25011987#07082017"
    Dan sistem dimulai ulang
    Dan +628121 mengirim SMS "YA"
    Maka +628121 menerima SMS berisi "Antrean A-001 terkonfirmasi"
    Dan 1 kursi terisi pada 2017-08-07 pukul 08:00
