/** What Vietnamese writers say of what they like, 1 to 3. Spelled with marks; drawn from no text. */
export const VIETNAMESE_PRAISE: Readonly<Record<string, string>> = {
  "3": `quá tuyệt, quá tuyệt vời, rất tuyệt, tuyệt đẹp, đẹp mê hồn, đẹp xuất sắc, đẹp ngất ngây, đẹp miễn bàn, ngon miễn
    bàn, tốt miễn bàn, miễn bàn, khỏi phải bàn, khỏi phải nói, khỏi nói, khỏi chỉnh, hết chỗ chê, không có chỗ chê,
    không chỗ nào chê, không có gì chê, không có gì để nói, không chê được, chê không được, chẳng có gì để chê,
    không thể chê được, khó mà chê, không có điểm chê, không có điểm nào chê, không còn gì bằng, không gì bằng,
    không gì sánh bằng, không ai bằng, không đối thủ, không có đối thủ, vô đối, bất bại, bá đạo, bá cháy, bá chấy,
    bá cháy bọ chét, quá bá, quá đỉnh luôn, đỉnh thật sự, đỉnh quá, đỉnh vãi, đỉnh nóc, đỉnh nóc kịch trần, keo lỳ
    tái châu, số một, số dách, số zách, number one, top đầu, hàng đầu, đứng đầu, tốt nhất từng dùng, hay nhất từng
    xem, ngon nhất từng ăn, đáng đồng tiền nhất, đáng từng xu, đáng từng đồng, xứng đáng từng đồng, đáng giá từng
    đồng, quá xứng đáng, quá hời, hời to, quá ngon, ngon xuất sắc, ngon tuyệt, ngon tuyệt vời, ngon bá cháy, ngon
    nhức nách, ngon hết sảy, ngon hết nấc, ngon xỉu, đẹp xỉu, xinh xỉu, mê xỉu, cưng xỉu, mượt như nhung, mượt như
    bơ, nhanh như chớp, nhanh như điện, nhanh thần tốc, siêu tốc, siêu mượt, siêu bền, siêu đẹp, siêu ngon, siêu
    xịn, siêu thích, siêu cưng, siêu yêu, siêu hài lòng, siêu ưng, cực mượt, cực đẹp, cực ngon, cực xịn, cực thích,
    cực đỉnh, cực chất, cực hay, cực tốt, cực bền, quá mượt, quá đẹp, quá thích, quá ưng, quá hài lòng, quá yêu, quá
    chất, quá tốt, quá chuẩn, quá phê, phê lòi, phê lòi mắt, phê tận nóc, sướng rơn, sướng tê người, sướng phát
    điên, thích mê, thích mê ly, mê mệt, mê tít, mê tơi, mê luôn, mê không lối về, nghiện luôn, nghiện mất rồi, yêu
    luôn, yêu không lối thoát, yêu từ cái nhìn đầu tiên, rất yêu thích, hài lòng tuyệt đối, hài lòng 100, hài lòng
    vô cùng, hài lòng từ a đến z, hoàn toàn hài lòng, trên cả tuyệt vời, trên cả mong đợi, ngoài mong đợi, hơn cả
    mong đợi, tốt hơn mong đợi, đẹp hơn mong đợi, vượt xa mong đợi, vượt ngoài mong đợi, vượt sức tưởng tượng, ngoài
    sức tưởng tượng, tuyệt phẩm, kiệt tác, huyền thoại, chân ái, chân ái đời em, đỉnh của đỉnh, 10 trên 10, 100
    điểm, một trăm điểm, 1000 sao, 10 sao, 5 sao cho, năm sao cho, cho 5 sao, cho 10 điểm, full điểm, điểm tuyệt
    đối, perfect, excellent, amazing, awesome, so good, very good, great, fantastic, best, the best, love it, mãi
    đỉnh, mãi yêu, mãi iu, mãi mận, rất đáng mua, quá đáng mua, quá đáng tiền, rất đáng tiền, cực kỳ đáng tiền,
    tuyệt vời ông mặt trời, chuẩn cmnr, chuẩn men, chuẩn bài, chuẩn vị, chuẩn xịn, xịn mịn, xịn xịn, xịn thật sự,
    xịn xò con bò, ảo ma, đỉnh kout, hay xuất sắc, hay tuyệt, hay tuyệt vời, hay dã man, đẹp dã man, ngon dã man,
    nhanh dã man, mượt dã man, rẻ dã man, đẹp kinh khủng, ngon kinh khủng, mê kinh khủng, thích kinh khủng, quá là
    thích, quá là ưng, quá là ngon, quá là đẹp, quá là xịn, bất ngờ vì quá, rất tâm huyết, vô cùng nhiệt tình, vô
    cùng tận tâm, rất tận tâm, rất tận tình, cực kỳ nhiệt tình, quá nhiệt tình, rất nhiệt tình, rất có tâm, quá có
    tâm, có tâm, có tâm nhất, quá dễ thương, rất dễ thương, đáng đồng tiền bát gạo nhất, mở mang tầm mắt, không
    uổng, không uổng công, không uổng tiền, không phí tiền, không hối hận, không hề hối hận, chưa bao giờ thất vọng,
    chưa bao giờ làm thất vọng, chưa làm mình thất vọng, không làm mình thất vọng, không làm tôi thất vọng, không
    làm thất vọng, không khiến mình thất vọng, chưa từng thất vọng, không thể yêu hơn, không thể hài lòng hơn, không
    thể tuyệt hơn, không thể ngon hơn, không thể đẹp hơn, không thể thích hơn`,
  "2": `trâu, pin trâu, pin rất trâu, pin cực trâu, pin siêu trâu, pin khủng, pin khoẻ, pin khỏe, pin bền, pin ngon, pin
    tốt, pin ổn, pin lâu, pin dùng lâu, pin dùng cả ngày, pin dùng được lâu, pin dùng hai ngày, pin ok, trâu bò, nồi
    đồng cối đá, máy mượt, máy chạy mượt, chạy mượt, mượt mà không giật lag, chạy êm, chạy ngon, chạy ngon lành,
    chạy ổn, chạy ổn định, chạy nhanh, chạy tốt, hoạt động tốt, hoạt động ổn định, dùng tốt, dùng ngon, dùng ổn,
    dùng mượt, dùng bền, dùng sướng, dùng thích, xài ngon, xài tốt, xài ok, xài ổn, xài mượt, xài bền, xài sướng,
    xài thích, xài phê, xài khoẻ, bấm sướng, gõ sướng, gõ êm, cầm sướng, cầm chắc tay, cầm thích tay, cầm đầm tay,
    đầm tay, chắc tay, vừa tay, vừa vặn, ôm tay, cầm nắm thoải mái, thiết kế đẹp, thiết kế sang, thiết kế sang
    trọng, thiết kế tinh tế, thiết kế chắc chắn, kiểu dáng đẹp, mẫu mã đẹp, mẫu đẹp, màu đẹp, màu sắc đẹp, màn hình
    đẹp, màn đẹp, màn hình sắc nét, màn hình sáng, hiển thị đẹp, hiển thị sắc nét, màu sắc trung thực, màu trung
    thực, chụp đẹp, chụp hình đẹp, chụp ảnh đẹp, chụp rõ, chụp nét, chụp ảnh nét, chụp hình nét, hình nét, ảnh nét,
    camera đẹp, camera nét, camera rõ, camera ngon, camera tốt, camera xịn, cam ngon, cam đẹp, cam nét, selfie đẹp,
    selfie nét, loa to, loa to rõ, loa hay, loa ngoài to, loa lớn, loa nghe hay, nghe hay, nghe rõ, nghe gọi tốt,
    nghe gọi rõ, nghe gọi ổn, âm thanh hay, âm thanh tốt, âm thanh to, âm thanh trong, âm thanh sống động, âm bass
    hay, chất âm hay, chất âm tốt, cảm ứng nhạy, cảm ứng mượt, cảm ứng tốt, vân tay nhạy, nhận vân tay nhanh, nhận
    diện nhanh, mở khoá nhanh, mở khóa nhanh, khuôn mặt nhạy, rất nhạy, nhạy, cực nhạy, siêu nhạy, sạc nhanh, sạc
    siêu nhanh, sạc rất nhanh, cấu hình mạnh, cấu hình cao, cấu hình tốt, cấu hình ngon, cấu hình khủng, cấu hình
    ổn, hiệu năng tốt, hiệu năng mạnh, hiệu năng cao, chip mạnh, ram nhiều, bộ nhớ lớn, đa nhiệm tốt, chiến game
    tốt, chơi game mượt, chơi game ngon, chơi game tốt, chơi game ok, chơi game thoải mái, game mượt, chơi mượt,
    mạnh mẽ, khoẻ khoắn, sóng khoẻ, sóng khỏe, sóng mạnh, sóng tốt, sóng căng, bắt sóng tốt, bắt sóng khoẻ, bắt wifi
    tốt, bắt wifi khỏe, wifi khỏe, wifi mạnh, mạng nhanh, mạng mạnh, mạng ổn định, mạng ngon, tốc độ cao, tốc độ
    nhanh, tốc độ ổn, phản hồi nhanh, trả lời nhanh, rep nhanh, rep ib nhanh, hỗ trợ nhanh, hỗ trợ nhiệt tình, hỗ
    trợ tận tình, xử lý nhanh, xử lí nhanh, giải quyết nhanh, duyệt nhanh, thao tác nhanh, khởi động nhanh, mát, máy
    mát, không nóng, không bị nóng, không nóng máy, không lag, không giật, không giật lag, không hề lag, không bị
    lag, không thấy lag, không đơ, không bị đơ, không lỗi, không bị lỗi, chưa thấy lỗi, chưa thấy lỗi gì, không lỗi
    lầm, không có lỗi, chưa bị lỗi, chưa bị gì, chưa hư gì, chưa hỏng, không hỏng, vẫn dùng tốt, vẫn chạy tốt, vẫn
    chạy ngon, vẫn ngon, vẫn ngon lành, vẫn mượt, vẫn tốt, vẫn ổn, vẫn như mới, như mới, ngon lành, ngon lành cành
    đào, ngon nghẻ, ngon phết, đẹp phết, hay phết, xịn phết, mượt phết, ngon quá, đẹp quá, tốt quá, xinh quá, cute
    quá, dễ thương quá, thích quá, ưng quá, mê quá, đẹp lắm, ngon lắm, tốt lắm, thích lắm, ưng lắm, hay lắm, đẹp
    ghê, ngon ghê, hay ghê, đẹp thật, ngon thật, tốt thật, hay thật, đẹp thiệt, ngon thiệt, hay thiệt, thích thật,
    thích thiệt, đẹp mắt, bắt mắt, lung linh, long lanh, lộng lẫy, sang chảnh, sang xịn mịn, sang, đẳng cấp, cao
    cấp, thời trang, thời thượng, hiện đại, chất, chất lượng tốt, chất lượng cao, chất lượng ổn, chất lượng ok, chất
    lượng tuyệt vời, chất lượng đảm bảo, đảm bảo chất lượng, đảm bảo, chất vải đẹp, vải đẹp, vải mềm, vải mát, vải
    dày, vải xịn, mềm mại, mềm mịn, mịn, mịn màng, êm, êm chân, êm ru, êm tai, mặc đẹp, mặc thoải mái, mặc mát, mặc
    vừa, đi êm, đi êm chân, form đẹp, phom đẹp, lên form, tôn dáng, may đẹp, đường may đẹp, đường may chắc chắn,
    đường may kỹ, dày dặn, chắc nịch, cứng cáp, cứng cáp chắc chắn, hoàn thiện tốt, hoàn thiện đẹp, gia công tốt,
    gia công đẹp, đóng gói kỹ, đóng gói cẩn thận, đóng gói kĩ, đóng gói chắc chắn, đóng gói đẹp, đóng gói tốt, đóng
    hàng kỹ, gói hàng kỹ, gói hàng cẩn thận, bọc kỹ, cẩn thận, kỹ càng, kĩ càng, kỹ lưỡng, kĩ lưỡng, tỉ mỉ, chỉn
    chu, chăm chút, hàng đẹp, hàng tốt, hàng chất lượng, hàng xịn, hàng ok, hàng chuẩn đẹp, đồ đẹp, đồ ngon, đúng
    hàng, đúng như hình, đúng như mô tả, y hình, y như hình, giống như hình, giống y hình, giống mẫu, đúng mẫu, đúng
    màu, đúng size, đúng ý, trên hình sao nhận vậy, như quảng cáo, đúng như quảng cáo, nguyên seal, nguyên vẹn, giao
    nhanh chóng, giao hàng cực nhanh, giao hàng siêu nhanh, giao hàng rất nhanh, giao siêu nhanh, giao đúng hẹn,
    giao đúng giờ, giao hàng đúng hẹn, giao hàng sớm, giao sớm, ship siêu nhanh, ship cực nhanh, nhận hàng nhanh,
    hàng về nhanh, shipper thân thiện, shipper nhiệt tình, shipper dễ thương, shop nhiệt tình, shop dễ thương, shop
    uy tín, shop tư vấn nhiệt tình, shop chuẩn bị hàng nhanh, chủ shop nhiệt tình, phục vụ tốt, phục vụ nhanh, phục
    vụ nhiệt tình, phục vụ chu đáo, phục vụ tận tình, phục vụ tận tâm, dịch vụ tốt, dịch vụ tuyệt vời, dịch vụ
    chuyên nghiệp, tư vấn tốt, tư vấn nhiệt tình, tư vấn tận tình, tư vấn kỹ, tư vấn kĩ, tư vấn rõ ràng, tư vấn
    nhanh, nhân viên nhiệt tình, nhân viên thân thiện, nhân viên dễ thương, nhân viên vui vẻ, nhân viên lịch sự,
    nhân viên tốt, nhân viên tư vấn nhiệt tình, thái độ tốt, thái độ phục vụ tốt, thái độ thân thiện, niềm nở, hồ
    hởi, ân cần, chân thành, tử tế, tốt bụng, hiếu khách, mến khách, đon đả, vui tính, hoà nhã, hòa nhã, nhẹ nhàng
    tình cảm, nhã nhặn, lễ phép, kiên nhẫn, nhanh nhẹn, linh hoạt, có trách nhiệm, trách nhiệm, trách nhiệm cao,
    nhiệt huyết, đầy nhiệt huyết, tận tụy, tận tuỵ, nhiệt thành, hết mình, hết lòng, giúp đỡ, giúp đỡ nhiệt tình,
    nhiệt tình giúp đỡ, luôn giúp đỡ, lắng nghe, thấu hiểu, cảm thông, tâm lý, tâm lí, gần gũi, hoà đồng, hòa đồng,
    cởi mở, thoải mái vui vẻ, hài hước, dí dỏm, sinh động, lôi cuốn, thu hút, gây hứng thú, tạo hứng thú, hứng thú,
    tạo cảm hứng, cảm hứng, sáng tạo, đổi mới, dễ nghe, dễ tiếp thu, dễ nhớ, dễ học, dễ áp dụng, dễ làm, dễ thao
    tác, dễ cài đặt, dễ mang theo, dễ gần, dễ mến, dễ hiểu và, giảng hay, giảng rất hay, giảng dễ hiểu, giảng bài dễ
    hiểu, giảng kỹ, giảng kĩ, giảng chi tiết, giảng nhiệt tình, giảng dạy nhiệt tình, giảng dạy tốt, giảng tốt, dạy
    hay, dạy tốt, dạy dễ hiểu, dạy rất hay, dạy rất tốt, dạy nhiệt tình, dạy kỹ, dạy kĩ, dạy có tâm, dạy đầy đủ, dạy
    vui, dạy hấp dẫn, truyền đạt tốt, truyền đạt dễ hiểu, truyền đạt hay, truyền cảm, truyền đạt kiến thức tốt,
    phương pháp hay, phương pháp tốt, phương pháp giảng dạy tốt, phương pháp giảng dạy hay, phương pháp dạy hay,
    kiến thức sâu rộng, kiến thức rộng, chuyên môn cao, chuyên môn tốt, giàu kinh nghiệm, nhiều kinh nghiệm, kiến
    thức vững, vững chuyên môn, am hiểu, hiểu biết rộng, giỏi, tài giỏi, tài năng, thông minh, sâu sắc, bài bản,
    logic, rõ ràng, rõ ràng dễ hiểu, mạch lạc, cụ thể, cụ thể rõ ràng, chi tiết, rất chi tiết, đầy đủ, rất đầy đủ,
    đầy đủ chi tiết, phong phú, đa dạng, thực tế, sát thực tế, gắn với thực tế, gắn liền với thực tế, nhiều ví dụ,
    ví dụ thực tế, bài tập hay, bài học hay, môn học hay, môn học thú vị, môn học bổ ích, tài liệu đầy đủ, slide
    đẹp, slide rõ ràng, giáo trình hay, giáo trình đầy đủ, giải đáp thắc mắc, giải đáp mọi thắc mắc, giải đáp nhiệt
    tình, giải đáp tận tình, trả lời nhiệt tình, trả lời thắc mắc, hướng dẫn tận tình, hướng dẫn nhiệt tình, hướng
    dẫn chi tiết, hướng dẫn cụ thể, hướng dẫn kỹ, chỉ dạy tận tình, chỉ bảo tận tình, quan tâm sinh viên, quan tâm
    đến sinh viên, quan tâm học sinh, quan tâm khách hàng, tạo điều kiện, tạo điều kiện cho, luôn tạo điều kiện,
    chia sẻ kinh nghiệm, chia sẻ nhiều, học được nhiều, học được rất nhiều, giúp em, giúp sinh viên, giúp mình, giúp
    hiểu, giúp ích, có ích, rất có ích, thiết thực, cần thiết, rất cần thiết, công bằng, nghiêm túc, đúng giờ giấc,
    lên lớp đúng giờ, cập nhật, mở rộng kiến thức, nâng cao kiến thức, cung cấp kiến thức, cung cấp đầy đủ, kiến
    thức bổ ích, nhiều kiến thức, nhiều điều hay, nhiều điều bổ ích, phòng học sạch, phòng ốc sạch sẽ, cơ sở vật
    chất tốt, cơ sở vật chất hiện đại, trang thiết bị hiện đại, trang thiết bị đầy đủ, thoáng mát, rộng rãi, sáng
    sủa, mát mẻ, sạch đẹp, yên tĩnh, view đẹp, không gian đẹp, không gian thoáng, không gian ấm cúng, ấm cúng, ấm
    áp, decor đẹp, chill, sống ảo đẹp, thơ mộng, thư giãn, đáng sống, đáng đi, đáng thử, đáng trải nghiệm, đáng xem,
    đáng đọc, đáng để mua, đáng để thử, đáng giá, xứng đáng, xứng đáng với giá, xứng đáng với giá tiền, xứng với
    giá, xứng với giá tiền, xứng tầm, tương xứng, phù hợp với giá tiền, phù hợp giá tiền, hợp giá tiền, hợp với giá
    tiền, ngon trong tầm giá, tốt trong tầm giá, ổn trong tầm giá, ok trong tầm giá, ngon so với giá, tốt so với
    giá, ngon trong phân khúc, tốt nhất phân khúc, nhất phân khúc, nhất trong tầm giá, giá tốt nhất, giá rẻ bất ngờ,
    giá ổn, giá ok, giá cả hợp lý, giá cả hợp lí, giá cả phải chăng, giá phải chăng, phải chăng, giá hạt dẻ, giá mềm
    mại, giá yêu thương, giá sinh viên, giá quá rẻ, giá quá tốt, giá siêu rẻ, giá hời, rẻ quá, rẻ lắm, rẻ mà tốt, rẻ
    mà ngon, rẻ mà đẹp, rẻ mà chất lượng, tiền nào của nấy, hời, tiết kiệm thời gian, tiết kiệm pin, tiết kiệm điện,
    tiết kiệm xăng, ngon bổ, bổ dưỡng, tươi, tươi sống, đồ tươi, giòn, giòn tan, giòn rụm, béo ngậy, thơm lừng, thơm
    phức, thơm nức, đậm đà, đậm vị, vừa miệng, vừa ăn, hợp khẩu vị, hợp vị, thanh mát, ngọt thanh, ngọt dịu, dễ
    uống, dễ ăn, bắt miệng, cuốn, đưa cơm, nhiều topping, đầy đặn, topping đầy đặn, nóng hổi, sạch sẽ thơm tho, mùi
    thơm, thơm dễ chịu, mùi dễ chịu, thơm lâu, lưu hương lâu, lên màu đẹp, lên màu chuẩn, da đẹp, da mịn, hợp da,
    dịu nhẹ, lành tính, không kích ứng, không bị kích ứng, không gây kích ứng, dưỡng ẩm tốt, hiệu quả, hiệu quả tốt,
    hiệu quả cao, rất hiệu quả, có hiệu quả, thấy hiệu quả, công dụng tốt, tác dụng tốt, có tác dụng, thích, rất
    thích, mình thích, mình rất thích, em thích, em rất thích, tôi thích, tôi rất thích, bé thích, bé rất thích, ai
    cũng thích, ai cũng khen, được khen, nhiều người khen, vợ khen, khen ngon, khen đẹp, khen nhiệt tình, khoái,
    khoái lắm, thích thú, phê, sướng, đã, quá sướng, sướng quá, đã quá, đã thật, tuyệt quá, tuyệt lắm, tuyệt zời,
    tuyệt dời, kết, kết em, kết con, kết nhất, mê con, iu, iu quá, yêu quá, cưng, cưng quá, thương, tin dùng, tin
    tưởng dùng, luôn tin tưởng, đặt niềm tin, tín nhiệm, đáng tin cậy, uy tín chất lượng, an tâm sử dụng, yên tâm sử
    dụng, yên tâm mua, an toàn tuyệt đối, chính hãng chất lượng, hàng chính hãng, hàng auth, auth, hàng thật giá
    thật, đáng để sở hữu, muốn mua ngay, muốn có, muốn sở hữu, ước gì có, mơ ước, phải mua, phải có, sẽ mua, sẽ mua
    thêm, sẽ mua nữa, sẽ mua tiếp, sẽ ghé lại, sẽ ghé, sẽ quay lại ủng hộ, sẽ ủng hộ tiếp, sẽ ủng hộ shop, sẽ ủng hộ
    dài dài, ủng hộ dài dài, ủng hộ shop, ủng hộ tiếp, ủng hộ lâu dài, sẽ giới thiệu, giới thiệu bạn bè, giới thiệu
    cho mọi người, mua ủng hộ, mua lần 2, mua lần hai, mua lần thứ 2, mua lần thứ hai, mua lần thứ 3, mua nhiều lần,
    mua lại nhiều lần, quay lại nhiều lần, lần nào cũng, khách quen, khách ruột, fan cứng, fan ruột, trung thành,
    gắn bó, đồng hành, trung thành với, chọn là đúng, quyết định đúng đắn, lựa chọn đúng đắn, lựa chọn tốt, lựa chọn
    tốt nhất, lựa chọn tuyệt vời, lựa chọn hàng đầu, lựa chọn hoàn hảo, nên sở hữu, nên mua nhé, nên mua nha, mọi
    người nên mua, các bạn nên mua, mn nên mua, mọi người nên thử, nên đến, nên ghé, nên đi, rất nên, rất nên mua,
    nên trải nghiệm, khuyên mua, khuyên dùng, recommend, rcm, highly recommend, đề xuất, mua đi, mua ngay đi, mua
    ngay kẻo, quất ngay, quất luôn, múc, múc ngay, múc liền, múc luôn, chốt ngay, chốt liền, hốt ngay, hốt liền,
    không mua phí, đáng mua nhất, ăn đứt, hơn hẳn, hơn đứt, vượt trội, nổi bật, nổi trội, ưu việt, tốt hơn hẳn, ngon
    hơn hẳn, đẹp hơn hẳn, mượt hơn hẳn, cải thiện rõ rệt, tiến bộ rõ rệt, khác biệt, đột phá, ấn tượng mạnh, đáng
    nể, nể, nể phục, phục, phục sát đất, bái phục, thán phục, kính nể, bất ngờ thú vị, mãn nguyện, mãn nhãn, thoả
    mãn, thỏa mãn, thoả thích, toại nguyện, vừa ý, vừa lòng, đẹp lòng, ưng mắt, ưng í, ưng cực, ưng lắm luôn, ưng
    hết nấc, mừng, mừng quá, vui lắm, vui ghê, vui sướng, sung sướng, hạnh phúc quá, may mắn, may quá, may mà có,
    xúc động, cảm động, ấm lòng, mát lòng, tự hào quá, tự hào việt nam, hãnh diện, vinh dự, vinh danh, đoạt giải,
    giành giải, nhận giải, đạt giải, được vinh danh, top 10, lọt top, dẫn đầu, bứt phá, tăng trưởng, lợi nhuận tăng,
    lãi lớn, báo lãi, kỷ lục, lập kỷ lục, khởi sắc, giảm giá sâu, giảm giá mạnh, miễn phí vận chuyển, freeship, được
    tặng, quà tặng, tặng quà, được hoàn tiền, hoàn tiền nhanh, đổi mới ngay, đổi trả dễ dàng, đổi hàng nhanh, bảo
    hành tốt, bảo hành nhanh, hậu mãi tốt, chăm sóc khách hàng tốt, chăm sóc tốt, cskh tốt, cskh nhiệt tình, good,
    nice, ok lắm, ok luôn, quá ok, okê, rất ok, rất oke, rất ổn, quá ổn, ổn lắm, ổn áp lắm, okla, oki, oki la, ô kê,
    like, love, thumbs up, công nhận, công nhận là, công nhận tốt, công nhận ngon, phải công nhận, đúng là ngon,
    đúng là đỉnh, good job, thật tuyệt, thật tốt, thật tuyệt vời, rất tốt, rất đẹp, rất ngon, rất hài, rất thích
    hợp, rất bền, rất mượt, rất xinh, rất ưng, rất chất, rất êm, rất xịn, rất đáng, rất bổ ích, rất hữu ích, rất
    tiện, rất tiện lợi, rất hấp dẫn, rất thú vị, rất ấn tượng, rất chuyên nghiệp, rất uy tín, rất thân thiện, rất
    vui vẻ, rất chu đáo, rất cẩn thận, rất kỹ, rất rõ ràng, rất dễ hiểu, rất gần gũi, rất quan tâm, rất phù hợp, rất
    hợp lý, rất rẻ, khá hay, khá đẹp, khá ngon, khá mượt, khá hài lòng, khá ưng, khá thích, khá ấn tượng, khá ok,
    khá bền, khá trâu, khá nhanh, khá rẻ, khá tiện, khá chắc chắn, cũng ngon, cũng đẹp, cũng tốt, cũng mượt, đều
    tốt, đều ổn, đều ok, mọi thứ đều ổn, mọi thứ đều tốt, mọi thứ đều ok, mọi thứ ok, mọi thứ tốt, mọi thứ ổn, tất
    cả đều tốt, tất cả đều ok, cái gì cũng tốt, cái gì cũng ok, còn lại ok, còn lại tốt, còn lại ngon, còn lại đều
    tốt, không vấn đề, không có vấn đề gì, không sao cả, không lo, không phải lo, khỏi lo, không cần lo, không còn
    lo, không phải nghĩ, không phải suy nghĩ, không ngại, không khó, không đắt, không mắc, không đau, không hôi,
    không mùi, không ồn, không thua kém, không thua gì, không kém gì, không hề thua kém, chẳng thua gì, không hề rẻ
    tiền, không tệ, không tồi, không hề tệ, không dở, cũng không tệ, không đến nỗi tệ, không phàn nàn, không gì để
    phàn nàn, không thấy chê, chưa thấy chê, chẳng chê vào đâu, chưa chê được gì, chưa có gì để chê, k chê`,
  "1": `được, tạm được, khá được, cũng được việc, được lắm, được phết, được quá, cũng ok, cũng ổn, cũng khá, khá, tương
    đối ổn, tương đối tốt, tương đối ok, đạt, đạt yêu cầu, đúng yêu cầu, vừa đủ, đủ dùng, đủ xài, chấp nhận được,
    tạm chấp nhận được, dùng được, xài được, ăn được, uống được, mặc được, đẹp mà, xinh mà, tiện dụng, nhỏ gọn, gọn
    nhẹ, nhẹ, mỏng nhẹ, sang mắt, tiện mang theo, đa năng, nhiều tính năng, nhiều chức năng, tính năng hay, nhiều ưu
    đãi, khuyến mãi, giảm giá, khuyến mại, sale, ưu điểm, điểm cộng, cộng điểm, điểm mạnh, lợi ích, lợi thế, cơ hội,
    triển vọng, tiềm năng, kỳ vọng, mong sớm, ngóng, trông chờ, háo hức, nóng lòng, đón chờ, chờ ngày, hóng quá,
    muốn mua, định mua, tính mua, đang tính mua, muốn thử, muốn dùng thử, muốn đi, thèm, thèm quá, nhớ, nhớ quá,
    quan tâm ạ, chúc, chúc shop, chúc shop buôn may bán đắt, chúc shop mua may bán đắt, chúc mừng năm mới, thank
    shop, cảm ơn shop, cám ơn shop, cảm ơn ad, cảm ơn bạn, cảm ơn thầy, cảm ơn cô, em cảm ơn, xin cảm ơn, cảm ơn
    nhiều, cảm ơn ạ, thanks shop, tks shop, thank you, ủng hộ việt nam, ủng hộ hàng việt, hàng việt nam chất lượng,
    cố lên, cố gắng, nỗ lực, phấn đấu, phát huy, tiếp tục phát huy, giữ vững, duy trì, bình an, sức khỏe, khoẻ mạnh,
    đáng quý, trân quý, quý giá, ý nghĩa, nhân văn, nhẹ lòng, nhẹ nhõm, thanh thản, hồi phục, phục hồi, mở rộng, hợp
    tác, bắt tay, ký kết, đồng thuận, khen thưởng, học bổng, hỗ trợ, trợ giúp, tài trợ, ủng hộ đồng bào, từ thiện,
    thiện nguyện, quyên góp, công khai, minh bạch, trung thực, thật thà, đàng hoàng, đúng đắn, hợp pháp, bảo đảm,
    bảo mật tốt, tiện ích, hữu dụng, thực dụng, thông dụng, phổ biến, quen thuộc, thân thuộc, thân quen, đặc sắc,
    đặc biệt, độc đáo, lạ, mới lạ, lạ mắt, lạ miệng, cá tính, trẻ trung, năng động, nam tính, nữ tính, thanh lịch,
    nhã, hài hoà, hài hòa, cân đối, vừa phải, đều, ổn thoả, ổn thỏa, suôn sẻ, trơn tru, thông suốt, thuận lợi, hoàn
    chỉnh, hoàn hảo hơn, chuẩn, chuẩn rồi, chính xác, đúng rồi, hợp, hợp ý, hợp lý hơn trước, hợp phong thuỷ, nổi
    tiếng, có tiếng, danh tiếng, lừng danh, vang danh, hot, đang hot, hấp dẫn hơn, hay hơn trước, tốt hơn trước,
    nhanh hơn trước, mượt hơn trước, đẹp hơn trước, ổn hơn trước, cải tiến, nâng cấp, tối ưu, tối ưu tốt, lên đời,
    sung, xôm, nhộn nhịp, đông vui, đông khách, rôm rả, vui nhộn, nhộn, xinh đẹp, xinh gái, đẹp trai, soái, ngầu,
    cool, hịn, xịn hơn, mạnh, mạnh tay, khoẻ, khỏe, khủng, nhanh lẹ, lẹ, lẹ làng, nhanh gọn lẹ, gọn lẹ, mau, mau
    chóng, sớm hơn dự kiến, đúng hạn, kịp, nhanh tay, lâu hết pin, lâu hỏng, lâu dài, lâu bền`,
};
