# language: id
Fitur: Sambungan yang putus tidak merugikan siapa pun
  Sesi telepon hanya beberapa menit, dan sinyal bisa hilang. Tempat yang sudah ditahan tetap milik penelepon
  selama 15 menit, dan permintaan yang sama tidak pernah dihitung dua kali.

  Dasar:
    Dengan kantor "palembang"
    Dan sekarang 2017-09-04 09:00

  Skenario: Putus di orang ketiga dari lima; kursi tetap ditahan dan nama dilanjutkan (AC-A1)
    Ketika +628121 menghubungi "*384*16*1*1*1*1*5#"
    Maka layar berisi "Tempat ditahan sampai 09.15"
    Dan 5 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menjawab "1671010504100006"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 menjawab "1671015508900002"
    Dan +628121 menjawab "Siti Aminah"
    Maka layar berisi "Pemohon 3/5"
    Ketika sesi +628121 terputus
    Dan 4 menit berlalu
    Maka 5 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menghubungi "*384*16#"
    Maka layar berisi "Tempat ditahan sampai 09.15"
    Dan layar berisi "1 Lanjutkan"
    Dan layar berisi "2 Mulai baru"
    Ketika +628121 memilih "Lanjutkan"
    Maka layar berisi "Pemohon 3/5"
    Ketika +628121 menjawab "1671014101100003"
    Dan +628121 menjawab "Ani"
    Dan +628121 menjawab "1671010202110004"
    Dan +628121 menjawab "Dedi"
    Dan +628121 menjawab "1671014303120005"
    Dan +628121 menjawab "Rina"
    Maka layar berisi "Budi Santoso +4"
    Ketika +628121 memilih "Ya"
    Maka antrean +628121 berstatus "confirmed"
    Dan +628121 menerima SMS berisi "A-001"
    Dan +628121 menerima SMS berisi "A-005"
    Dan 5 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Menelepon lagi setelah lewat sepuluh menit, tempatnya masih ditahan
    Ketika +628121 menghubungi "*384*16*1*1*1*1*2#"
    Dan +628121 menjawab "1671010504100006"
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan sesi +628121 terputus
    Dan 11 menit berlalu
    Maka +628121 menerima SMS berisi "2 tempat Sel 05/09/17 08.00-10.00 ditahan sampai 09.15"
    Ketika +628121 menghubungi "*384*16*1#"
    Maka layar berisi "Nama terisi: 1"
    Ketika +628121 memilih "Lanjutkan"
    Maka layar berisi "Pemohon 2/2"

  Skenario: Setelah lima belas menit tempat kembali, dan boleh diambil lagi
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan sesi +628121 terputus
    Dan 16 menit berlalu
    Maka antrean +628121 berstatus "expired"
    Dan 0 kursi terisi pada 2017-09-05 pukul 08:00
    Dan +628121 menerima SMS berisi "hangus"
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Maka antrean +628121 berstatus "held"

  Skenario: Waktu habis selagi nama ditulis; jam yang sama dapat diambil lagi
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan 15 menit berlalu
    Dan +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Maka layar berisi "Ambil lagi jam yang sama?"
    Ketika +628121 memilih "Ya"
    Maka antrean +628121 berstatus "held"
    Dan 1 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Lanjut di tengah pertanyaan, tanpa mengulang
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "1671011701870001"
    Dan sesi +628121 terputus
    Dan +628121 menghubungi "*384*16#"
    Dan +628121 memilih "Lanjutkan"
    Maka layar berisi "Nama lengkap"

  Skenario: Mulai baru boleh juga; tempat lama ditawarkan dahulu
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan sesi +628121 terputus
    Dan +628121 menghubungi "*384*16#"
    Dan +628121 memilih "Mulai baru"
    Maka layar berisi "Kanim Palembang"
    Ketika +628121 memilih "Daftar antrean"
    Maka layar berisi "1 tempat masih ditahan"
    Ketika +628121 memilih "Lepaskan tempat"
    Maka 0 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Permintaan yang diulang gateway tidak memakan tempat kedua
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Maka layar berisi "NIK"
    Ketika gateway mengulang permintaan terakhir
    Maka layar berisi "NIK"
    Dan 1 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menjawab "1671011701870001"
    Dan +628121 menjawab "Budi Santoso"
    Dan +628121 memilih "Ya"
    Maka layar berisi "Antrean A-001"
    Dan +628121 menerima SMS berisi "Antrean A-001"
    Ketika gateway mengulang permintaan terakhir
    Maka layar berisi "Antrean A-001"
    Dan sesi berakhir
    Dan +628121 tidak menerima SMS
    Dan 1 kursi terisi pada 2017-09-05 pukul 08:00

  Skenario: Angka yang sama dua kali adalah dua jawaban
    Ketika +628121 menghubungi "*384*16#"
    Dan +628121 menjawab "1"
    Maka layar berisi "Keperluan Anda?"
    Ketika +628121 menjawab "1"
    Maka layar berisi "Pilih tanggal"

  Skenario: Bintang yang diketik adalah bagian dari jawaban
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "1671*0117*0187"
    Maka layar berisi "NIK hanya angka"
    Ketika +628121 menjawab "1671011701870001"
    Maka layar berisi "Nama lengkap"

  Skenario: Dua orang yang menelepon bersamaan tidak saling mengganggu
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628122 menghubungi "*384*16*1*1*1*2*1#"
    Dan +628121 menjawab "1671011701870001"
    Maka layar berisi "Nama lengkap"
    Ketika +628122 menjawab "1671015508900002"
    Dan +628121 menjawab "Budi Santoso"
    Maka layar berisi "Budi Santoso Sel 05/09/17 08.00-10.00"
    Ketika +628122 menjawab "Siti Aminah"
    Maka layar berisi "Siti Aminah Sel 05/09/17 10.00-12.00"

  Skenario: Komputer kantor mati di tengah sambungan; tidak ada yang hilang
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "1671011701870001"
    Dan sistem dimulai ulang
    Maka 1 kursi terisi pada 2017-09-05 pukul 08:00
    Ketika +628121 menjawab "Budi Santoso"
    Maka layar berisi "Budi Santoso Sel 05/09/17 08.00-10.00 WIB"
    Ketika +628121 memilih "Ya"
    Maka antrean +628121 berstatus "confirmed"

  Skenario: Kembali dan menu selalu ada
    Ketika +628121 menghubungi "*384*16*1*1*1#"
    Maka layar berisi "pilih jam"
    Ketika +628121 menjawab "0"
    Maka layar berisi "Pilih tanggal"
    Ketika +628121 menjawab "00"
    Maka layar berisi "Kanim Palembang"

  Skenario: NIK yang sudah diperiksa masih dapat diganti
    Ketika +628121 menghubungi "*384*16*1*1*1*1*1#"
    Dan +628121 menjawab "1671011701870001"
    Maka layar berisi "Nama lengkap"
    Ketika +628121 menjawab "0"
    Maka layar berisi "NIK (16 angka di KTP/KK)"
