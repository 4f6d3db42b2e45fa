<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_US">
<context>
    <name>Act</name>
    <message>
        <source>Receive</source>
        <translation>Tiếp nhận</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>Take back the registration</source>
        <translation>Hoàn tác vào sổ</translation>
    </message>
    <message>
        <source>Return to the sender</source>
        <translation>Trả lại nơi gửi</translation>
    </message>
    <message>
        <source>Join to the same document</source>
        <translation>Ghép cùng văn bản</translation>
    </message>
    <message>
        <source>Release the false alarm</source>
        <translation>Giải tỏa báo nhầm</translation>
    </message>
    <message>
        <source>Stop for a mark of secrecy</source>
        <translation>Dừng vì có dấu mật</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Trình</translation>
    </message>
    <message>
        <source>Withdraw what was presented</source>
        <translation>Rút trình</translation>
    </message>
    <message>
        <source>Enter the directing opinion</source>
        <translation>Nhập ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Transfer directly</source>
        <translation>Chuyển thẳng</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bắt đầu xử lý</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Xử lý lại</translation>
    </message>
    <message>
        <source>Give a number</source>
        <translation>Cấp số</translation>
    </message>
    <message>
        <source>Sign for the agency</source>
        <translation>Ký số cơ quan</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Phát hành</translation>
    </message>
    <message>
        <source>Take back the issue</source>
        <translation>Hoàn tác phát hành</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Move the work to the newer document</source>
        <translation>Chuyển việc sang văn bản mới</translation>
    </message>
    <message>
        <source>Change to issuing on paper</source>
        <translation>Chuyển sang phát hành giấy</translation>
    </message>
    <message>
        <source>Go back to signing on the system</source>
        <translation>Quay lại ký số</translation>
    </message>
    <message>
        <source>Note the red seal</source>
        <translation>Ghi nhận đã đóng dấu</translation>
    </message>
    <message>
        <source>Take back the red seal</source>
        <translation>Bỏ ghi nhận đóng dấu</translation>
    </message>
    <message>
        <source>Take in the scan</source>
        <translation>Nhận bản quét</translation>
    </message>
    <message>
        <source>Take the invalid seal off</source>
        <translation>Gỡ dấu không có giá trị</translation>
    </message>
    <message>
        <source>Check form and technique</source>
        <translation>Kiểm tra thể thức</translation>
    </message>
    <message>
        <source>Send back to the drafter</source>
        <translation>Trả lại người soạn thảo</translation>
    </message>
    <message>
        <source>Take back from the drafter</source>
        <translation>Lấy lại từ người soạn thảo</translation>
    </message>
    <message>
        <source>Bring in the mended document</source>
        <translation>Đưa bản đã sửa vào</translation>
    </message>
    <message>
        <source>Take in the newer file</source>
        <translation>Nhận tệp mới hơn</translation>
    </message>
    <message>
        <source>Put the earlier file back</source>
        <translation>Đặt lại tệp trước</translation>
    </message>
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>ActionBar</name>
    <message>
        <source>More acts</source>
        <translation>Việc khác</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Words, a name, a code</source>
        <translation>Từ ngữ, tên người, số ký hiệu</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Lọc danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%n lines</source>
        <translation>
            <numerusform>%n dòng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Space large page · V signature · ↑↓ other documents</source>
        <translation>Space xem lớn · V chữ ký · ↑↓ văn bản khác</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Vào sổ</translation>
    </message>
    <message>
        <source>Register as number {number}</source>
        <translation>Vào sổ số {number}</translation>
    </message>
    <message>
        <source>{code}: {state}. Ctrl+Z takes it back while it can be.</source>
        <translation>{code}: {state}. Ctrl+Z để hoàn tác khi còn được.</translation>
    </message>
    <message>
        <source>There is nothing that can be taken back now.</source>
        <translation>Hiện không có việc nào hoàn tác được.</translation>
    </message>
    <message>
        <source>Taken back. {code}: {state}.</source>
        <translation>Đã hoàn tác. {code}: {state}.</translation>
    </message>
    <message>
        <source>Return…</source>
        <translation>Trả lại…</translation>
    </message>
    <message>
        <source>Present…</source>
        <translation>Trình…</translation>
    </message>
    <message>
        <source>Transfer to {unit}</source>
        <translation>Chuyển thẳng {unit}</translation>
    </message>
    <message>
        <source>Enter the opinion…</source>
        <translation>Nhập ý kiến chỉ đạo…</translation>
    </message>
    <message>
        <source>Present again…</source>
        <translation>Trình lại…</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Rút trình</translation>
    </message>
    <message>
        <source>Hand over…</source>
        <translation>Chuyển…</translation>
    </message>
    <message>
        <source>Another opinion…</source>
        <translation>Ý kiến khác…</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Bắt đầu xử lý</translation>
    </message>
    <message>
        <source>Complete…</source>
        <translation>Hoàn thành…</translation>
    </message>
    <message>
        <source>Release a false alarm…</source>
        <translation>Giải tỏa báo nhầm…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Sửa thông tin…</translation>
    </message>
    <message>
        <source>See and answer the request…</source>
        <translation>Xem và trả lời yêu cầu…</translation>
    </message>
    <message>
        <source>Print with the arrival mark…</source>
        <translation>In bản có dấu ĐẾN…</translation>
    </message>
    <message>
        <source>Electronic copy…</source>
        <translation>Lập bản sao điện tử…</translation>
    </message>
    <message>
        <source>Copy on paper…</source>
        <translation>Bản sao giấy…</translation>
    </message>
</context>
<context>
    <name>AddRecipientsForm</name>
    <message>
        <source>Send {code} to further recipients</source>
        <translation>Gửi bổ sung {code}</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Gửi bổ sung</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Người cho phép</translation>
    </message>
</context>
<context>
    <name>AgencyField</name>
    <message>
        <source>Agencies of the directory</source>
        <translation>Cơ quan trong danh bạ</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} lần</translation>
    </message>
    <message>
        <source>closed or merged</source>
        <translation>đã giải thể hoặc sáp nhập</translation>
    </message>
    <message>
        <source>now {name}</source>
        <translation>nay là {name}</translation>
    </message>
</context>
<context>
    <name>AgreeForm</name>
    <message>
        <source>Agree to the recall of {code}</source>
        <translation>Đồng ý thu hồi {code}</translation>
    </message>
    <message>
        <source>Agree to the recall</source>
        <translation>Đồng ý thu hồi</translation>
    </message>
    <message>
        <source>Content and packet are shut at once, everywhere, and are not found any more.</source>
        <translation>Nội dung và gói tin gốc bị khóa ngay ở mọi nơi, không tìm thấy nữa.</translation>
    </message>
    <message>
        <source>Number, code, hashes, history and the minute stay; the number is not used again.</source>
        <translation>Số đến, số ký hiệu, mã băm, lịch sử và biên bản được giữ; số không dùng lại.</translation>
    </message>
    <message>
        <source>The sender is told. This cannot be taken back.</source>
        <translation>Nơi gửi được báo ngay. Việc này không hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>AnswerForm</name>
    <message>
        <source>Answer of {name} to the recall</source>
        <translation>Trả lời của {name} về thu hồi</translation>
    </message>
    <message>
        <source>Enter the answer</source>
        <translation>Ghi trả lời</translation>
    </message>
    <message>
        <source>Has given it back or destroyed it</source>
        <translation>Đã trả lại hoặc đã hủy</translation>
    </message>
    <message>
        <source>Declines</source>
        <translation>Từ chối</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Add files…</source>
        <translation>Thêm tệp…</translation>
    </message>
    <message>
        <source>Choose the files that go along</source>
        <translation>Chọn tệp kèm theo</translation>
    </message>
    <message>
        <source>Put {name} before the one above</source>
        <translation>Đưa {name} lên trước tệp trên</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Bỏ {name}</translation>
    </message>
</context>
<context>
    <name>AxisSays</name>
    <message>
        <source>the axis finds the packet invalid</source>
        <translation>trục cho là gói tin không hợp lệ</translation>
    </message>
    <message>
        <source>the axis knows no such recipient</source>
        <translation>trục không có nơi nhận này</translation>
    </message>
    <message>
        <source>the axis does not know this office</source>
        <translation>trục chưa đăng ký cơ quan mình</translation>
    </message>
    <message>
        <source>the axis has a fault of its own</source>
        <translation>trục lỗi hệ thống</translation>
    </message>
    <message>
        <source>the axis could not work on the file</source>
        <translation>trục không xử lý được tệp</translation>
    </message>
    <message>
        <source>the axis finds the packet built wrongly</source>
        <translation>trục cho là gói tin sai cấu trúc</translation>
    </message>
    <message>
        <source>the recipient is locked on the axis</source>
        <translation>nơi nhận đang bị khóa trên trục</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>Number series</source>
        <translation>Dãy số</translation>
    </message>
</context>
<context>
    <name>BookModel</name>
    <message>
        <source>Arrival number</source>
        <translation>Số đến</translation>
    </message>
    <message>
        <source>Number, notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tên loại</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
</context>
<context>
    <name>BookPage</name>
    <message>
        <source>Print the book…</source>
        <translation>In sổ…</translation>
    </message>
    <message>
        <source>Hold a number…</source>
        <translation>Giữ số…</translation>
    </message>
    <message>
        <source>Void the held number…</source>
        <translation>Hủy số đang giữ…</translation>
    </message>
    <message>
        <source>Open in the middle of the year…</source>
        <translation>Mở sổ giữa năm…</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>print the book</source>
        <translation>in sổ</translation>
    </message>
    <message>
        <source>Numbers appear here as they are given; none ever disappears.</source>
        <translation>Số hiện ở đây ngay khi được cấp; không số nào biến mất.</translation>
    </message>
    <message>
        <source>No number was given in this book yet.</source>
        <translation>Sổ này chưa cấp số nào.</translation>
    </message>
    <message>
        <source>Numbers were given already, so the first one stands.</source>
        <translation>Sổ đã cấp số nên không đổi được số đầu.</translation>
    </message>
    <message>
        <source>{name}gap at {number}</source>
        <translation>{name}thiếu số {number}</translation>
    </message>
    <message>
        <source>{name}begins at {first}</source>
        <translation>{name}bắt đầu từ {first}</translation>
    </message>
    <message>
        <source>{name}{first}→{last} complete, none twice</source>
        <translation>{name}{first}→{last} đủ, không trùng</translation>
    </message>
    <message>
        <source>Choose a held number; only those can be voided.</source>
        <translation>Chọn một số đang giữ; chỉ số đang giữ mới hủy được.</translation>
    </message>
    <message>
        <source>Written into the book.</source>
        <translation>Đã ghi vào sổ.</translation>
    </message>
    <message numerus="yes">
        <source>%n voided</source>
        <translation>
            <numerusform>%n số hủy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held</source>
        <translation>
            <numerusform>%n số đang giữ</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the held number…</source>
        <translation>Dùng số đang giữ…</translation>
    </message>
    <message>
        <source>Close the year…</source>
        <translation>Khóa sổ năm…</translation>
    </message>
    <message>
        <source>This year has not ended; choose the year above.</source>
        <translation>Năm này chưa hết; chọn năm ở trên.</translation>
    </message>
    <message>
        <source>Choose a number that is held for no document yet.</source>
        <translation>Chọn một số đang giữ mà chưa dành cho văn bản nào.</translation>
    </message>
</context>
<context>
    <name>ByHand</name>
    <message>
        <source>scan</source>
        <translation>bản quét</translation>
    </message>
    <message>
        <source>agency&apos;s signature</source>
        <translation>ký số</translation>
    </message>
    <message>
        <source>number</source>
        <translation>cấp số</translation>
    </message>
    <message>
        <source>red seal</source>
        <translation>dấu đỏ</translation>
    </message>
    <message>
        <source>issue</source>
        <translation>phát hành</translation>
    </message>
    <message>
        <source>Issue on paper</source>
        <translation>Phát hành giấy</translation>
    </message>
    <message>
        <source>The leader signs the printed document by hand. It keeps its number, and a signing that was begun is given up. Later the scan can be signed by the agency and sent by the axis.</source>
        <translation>Lãnh đạo ký tay trên bản in. Văn bản giữ nguyên số; việc ký số đang dở được bỏ. Sau đó bản quét có thể được ký số cơ quan và gửi qua trục.</translation>
    </message>
    <message>
        <source>Signed by hand</source>
        <translation>Đã ký tay</translation>
    </message>
    <message>
        <source>Give the number, then write it on the paper.</source>
        <translation>Cấp số rồi ghi số lên bản giấy.</translation>
    </message>
    <message>
        <source>After “Số:” write {number}; in the date {day} and {month}.</source>
        <translation>Sau “Số:” ghi {number}; ở dòng ngày tháng ghi ngày {day} tháng {month}.</translation>
    </message>
    <message>
        <source>Straight and clear, over about one third of the signature, on its left.</source>
        <translation>Đóng rõ ràng, ngay ngắn, trùm khoảng 1/3 chữ ký về bên trái.</translation>
    </message>
    <message>
        <source>More than one sheet: the edge seal too, over five sheets at most at a time.</source>
        <translation>Từ 2 tờ trở lên: đóng thêm dấu giáp lai, mỗi dấu tối đa 5 tờ.</translation>
    </message>
    <message>
        <source>Number and date with the pen</source>
        <translation>Ghi số, ngày bằng bút</translation>
    </message>
    <message>
        <source>The red seal</source>
        <translation>Đóng dấu đỏ</translation>
    </message>
    <message>
        <source>Everybody gets it on paper</source>
        <translation>Mọi nơi nhận đều nhận bản giấy</translation>
    </message>
    <message>
        <source>It can be issued. With a scan signed by the agency it could also go by the axis.</source>
        <translation>Có thể phát hành ngay. Muốn gửi qua trục thì nhận bản quét và ký số cơ quan.</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients get the signed scan</source>
        <translation>
            <numerusform>%n nơi nhận cần bản quét có chữ ký số</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan the sealed paper in colour, 200 dpi or finer, all its pages into one PDF.</source>
        <translation>Quét bản giấy đã đóng dấu: màu, từ 200 dpi, đủ trang, thành một tệp PDF.</translation>
    </message>
    <message>
        <source>Give number {code}</source>
        <translation>Cấp số {code}</translation>
    </message>
    <message>
        <source>The red seal is on the paper</source>
        <translation>Đã đóng dấu đỏ</translation>
    </message>
    <message>
        <source>Sign the scan for the agency</source>
        <translation>Ký số cơ quan lên bản quét</translation>
    </message>
    <message>
        <source>Take in the scan…</source>
        <translation>Nhận bản quét…</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message numerus="yes">
        <source>Issue to %n recipients</source>
        <translation>
            <numerusform>Phát hành đến %n nơi nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Signed on paper</source>
        <translation>Ký trên giấy</translation>
    </message>
    <message>
        <source>Change to issuing on paper</source>
        <translation>Chuyển sang phát hành giấy</translation>
    </message>
    <message>
        <source>At the latest on {day}, the working day after signing.</source>
        <translation>Chậm nhất ngày {day}, là ngày làm việc tiếp theo sau ngày ký.</translation>
    </message>
    <message>
        <source>One sheet: no edge seal.</source>
        <translation>Chỉ một tờ: không đóng dấu giáp lai.</translation>
    </message>
    <message>
        <source>Edge seals for each copy: {one} over {sheets} sheets printed on one side; {both} over {half} on both.</source>
        <translation>Giáp lai mỗi bản: in một mặt {sheets} tờ – {one} dấu; in hai mặt {half} tờ – {both} dấu (mỗi dấu tối đa 05 tờ).</translation>
    </message>
    <message>
        <source>Copies to print and seal: {count}</source>
        <translation>Số bản cần in và đóng dấu: {count}</translation>
    </message>
    <message>
        <source>{paper} for recipients on paper, {kept} to keep: in the record office and in the work&apos;s file.</source>
        <translation>{paper} bản gửi nơi nhận bản giấy, {kept} bản lưu: bản gốc tại văn thư và bản chính trong hồ sơ công việc.</translation>
    </message>
    <message>
        <source>{made} were made: check who gets one.</source>
        <translation>Đã làm {made} bản: kiểm tra lại nơi nhận.</translation>
    </message>
</context>
<context>
    <name>ByHandPage</name>
    <message>
        <source>Take in the scan…</source>
        <translation>Nhận bản quét…</translation>
    </message>
    <message>
        <source>Scan now…</source>
        <translation>Quét ngay…</translation>
    </message>
    <message>
        <source>the primary act</source>
        <translation>việc chính</translation>
    </message>
    <message>
        <source>take in the scan</source>
        <translation>nhận bản quét</translation>
    </message>
    <message>
        <source>Choose the scan of the sealed paper</source>
        <translation>Chọn bản quét của bản giấy đã đóng dấu</translation>
    </message>
    <message>
        <source>Taking in “{name}”…</source>
        <translation>Đang nhận “{name}”…</translation>
    </message>
    <message>
        <source>The scan of the sealed paper will be shown here.</source>
        <translation>Bản quét của bản giấy đã đóng dấu sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>{code}: {state}.</source>
        <translation>{code}: {state}.</translation>
    </message>
    <message>
        <source>On paper · {code}</source>
        <translation>Bản giấy · {code}</translation>
    </message>
    <message>
        <source>“Sao y; agency; time”, shown as a box at the top right of the page.</source>
        <translation>“Sao y; tên cơ quan; thời gian ký”, khung ở góc trên bên phải trang đầu.</translation>
    </message>
    <message>
        <source>Another scan…</source>
        <translation>Bản quét khác…</translation>
    </message>
    <message>
        <source>The seal is not on the paper</source>
        <translation>Chưa đóng dấu</translation>
    </message>
    <message>
        <source>Sign on the system after all</source>
        <translation>Quay lại ký số</translation>
    </message>
    <message>
        <source>This is being done.</source>
        <translation>Đang thực hiện.</translation>
    </message>
    <message>
        <source>This document is issued already.</source>
        <translation>Văn bản này đã phát hành.</translation>
    </message>
    <message>
        <source>Choose at least one recipient first.</source>
        <translation>Chọn ít nhất một nơi nhận trước.</translation>
    </message>
    <message>
        <source>Scan and token are being checked.</source>
        <translation>Đang kiểm tra bản quét và thiết bị ký.</translation>
    </message>
    <message>
        <source>Outgoing number {code}</source>
        <translation>Số đi {code}</translation>
    </message>
    <message>
        <source>line of the agency</source>
        <translation>dòng ký số của cơ quan</translation>
    </message>
    <message>
        <source>Copies made</source>
        <translation>Số bản đã làm</translation>
    </message>
</context>
<context>
    <name>CallBackForm</name>
    <message>
        <source>Recall {code}</source>
        <translation>Thu hồi {code}</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>The document, from all recipients</source>
        <translation>Thu hồi văn bản, từ mọi nơi nhận</translation>
    </message>
    <message>
        <source>Copies sent by mistake, from chosen recipients</source>
        <translation>Thu hồi bản gửi nhầm, từ nơi nhận được chọn</translation>
    </message>
    <message>
        <source>Decision of the competent authority</source>
        <translation>Quyết định của người có thẩm quyền</translation>
    </message>
    <message>
        <source>Choose who is to give it back.</source>
        <translation>Chọn nơi phải trả lại.</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients are asked. The document is frozen at once.</source>
        <translation>
            <numerusform>Yêu cầu %n nơi nhận. Văn bản bị đóng băng ngay.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only those chosen are asked; the document stays in force for the others.</source>
        <translation>Chỉ yêu cầu nơi được chọn; văn bản vẫn còn hiệu lực với nơi khác.</translation>
    </message>
</context>
<context>
    <name>CapacityField</name>
    <message>
        <source>TM., Q., KT., TL. or TUQ., one line each</source>
        <translation>TM., Q., KT., TL., TUQ. – mỗi dòng một quyền hạn</translation>
    </message>
    <message>
        <source>Choose a capacity</source>
        <translation>Chọn quyền hạn ký</translation>
    </message>
    <message>
        <source>None: signs as the head</source>
        <translation>Không có: người đứng đầu ký</translation>
    </message>
    <message>
        <source>A blank stands after the point: “KT. CHỦ TỊCH”; it is kept so.</source>
        <translation>Sau dấu chấm có dấu cách: “KT. CHỦ TỊCH”; chương trình lưu theo cách này.</translation>
    </message>
    <message>
        <source>Every line begins with TM., Q., KT., TL. or TUQ.</source>
        <translation>Mỗi dòng bắt đầu bằng TM., Q., KT., TL. hoặc TUQ.</translation>
    </message>
    <message>
        <source>After TM., Q., KT., TL. or TUQ. comes the body or the head&apos;s title.</source>
        <translation>Sau TM., Q., KT., TL., TUQ. phải ghi tên tập thể hoặc chức vụ người đứng đầu.</translation>
    </message>
    <message>
        <source>The order is TM., then TL. or TUQ., then KT. or Q.</source>
        <translation>Thứ tự: TM., rồi TL. hoặc TUQ., rồi KT. hoặc Q.</translation>
    </message>
    <message>
        <source>Two of these lines exclude each other.</source>
        <translation>Có hai dòng không dùng cùng nhau.</translation>
    </message>
    <message>
        <source>The signer&apos;s own title is missing below.</source>
        <translation>Thiếu chức vụ của người ký ở dòng dưới.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
</context>
<context>
    <name>Channel</name>
    <message>
        <source>by the axis</source>
        <translation>qua trục</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>bản giấy</translation>
    </message>
    <message>
        <source>from a file</source>
        <translation>từ tệp</translation>
    </message>
    <message>
        <source>by mail</source>
        <translation>qua thư điện tử</translation>
    </message>
    <message>
        <source>on paper and electronically</source>
        <translation>giấy + điện tử</translation>
    </message>
</context>
<context>
    <name>ClerkPage</name>
    <message>
        <source>Clerks</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Full name of another clerk</source>
        <translation>Họ và tên văn thư khác</translation>
    </message>
    <message>
        <source>Go on duty</source>
        <translation>Nhận trực</translation>
    </message>
    <message>
        <source>go on duty</source>
        <translation>nhận trực</translation>
    </message>
    <message>
        <source>Choose a name or write one.</source>
        <translation>Chọn hoặc ghi một tên.</translation>
    </message>
    <message>
        <source>Who is on duty?</source>
        <translation>Ai đang trực?</translation>
    </message>
    <message>
        <source>The name stands in every number, event, print and signing.</source>
        <translation>Tên người trực được ghi ở mỗi số, mỗi việc làm, bản in và lần ký số.</translation>
    </message>
</context>
<context>
    <name>CloseYearForm</name>
    <message>
        <source>Close the books of {year}</source>
        <translation>Khóa sổ năm {year}</translation>
    </message>
    <message>
        <source>Close the year</source>
        <translation>Khóa sổ</translation>
    </message>
    <message>
        <source>No number is given in this year any more, and numbers still held are voided with this reason.</source>
        <translation>Không cấp thêm số nào trong năm này; các số còn giữ được hủy với lý do này.</translation>
    </message>
    <message>
        <source>Write the ground for closing; it is printed beside voided numbers.</source>
        <translation>Ghi căn cứ khóa sổ; căn cứ được in cạnh số bị hủy.</translation>
    </message>
</context>
<context>
    <name>Competence</name>
    <message>
        <source>The list of who may sign has this signer not in this capacity.</source>
        <translation>Danh sách thẩm quyền ký không có người này với quyền hạn đang ghi.</translation>
    </message>
    <message>
        <source>The list of who may sign has this signer not for this type of document.</source>
        <translation>Danh sách thẩm quyền ký không cho người này ký loại văn bản này.</translation>
    </message>
    <message>
        <source>On the day of signing this competence had not begun.</source>
        <translation>Vào ngày ký, thẩm quyền này chưa bắt đầu.</translation>
    </message>
    <message>
        <source>On the day of signing this competence had ended.</source>
        <translation>Vào ngày ký, thẩm quyền này đã hết hạn.</translation>
    </message>
    <message>
        <source>Who signs by TUQ. needs a written authorisation that ends.</source>
        <translation>Ký thừa ủy quyền (TUQ.) phải có văn bản ủy quyền có thời hạn.</translation>
    </message>
</context>
<context>
    <name>Contact</name>
    <message>
        <source>Axis</source>
        <translation>Trục</translation>
    </message>
    <message>
        <source>Folder of packets</source>
        <translation>Thư mục gói tin</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Hộp thư</translation>
    </message>
    <message>
        <source>Working without the axis since {hour} – {waits}, nothing is lost.</source>
        <translation>Đang làm việc không có trục từ {hour} – {waits}, không có gì mất.</translation>
    </message>
    <message>
        <source>Working without the folder of packets since {hour} – {waits}, nothing is lost.</source>
        <translation>Đang làm việc không có thư mục gói tin từ {hour} – {waits}, không có gì mất.</translation>
    </message>
    <message>
        <source>Working without the mailbox since {hour} – {waits}, nothing is lost.</source>
        <translation>Đang làm việc không có hộp thư từ {hour} – {waits}, không có gì mất.</translation>
    </message>
    <message>
        <source>its server shows a certificate that is not trusted</source>
        <translation>máy chủ trình chứng thư không được tin cậy</translation>
    </message>
    <message>
        <source>Ask who runs it for its certificates, then name their file in the settings.</source>
        <translation>Xin chứng thư của đơn vị quản trị rồi khai tệp trong Cài đặt.</translation>
    </message>
    <message>
        <source>its server is not found</source>
        <translation>không tìm thấy máy chủ</translation>
    </message>
    <message>
        <source>Check the network, then the server&apos;s name in the settings.</source>
        <translation>Kiểm tra mạng, rồi tên máy chủ trong Cài đặt.</translation>
    </message>
    <message>
        <source>the file of certificates cannot be used</source>
        <translation>không dùng được tệp chứng thư</translation>
    </message>
    <message>
        <source>Correct the path of the certificates in the settings.</source>
        <translation>Sửa đường dẫn tệp chứng thư trong Cài đặt.</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>không trả lời</translation>
    </message>
    <message>
        <source>Check the network; if it lasts, call who runs it.</source>
        <translation>Kiểm tra mạng; nếu kéo dài, gọi đơn vị quản trị.</translation>
    </message>
    <message>
        <source>gives answers that cannot be read</source>
        <translation>trả lời không đọc được</translation>
    </message>
    <message>
        <source>Check the address in the settings; if it lasts, call who runs it.</source>
        <translation>Kiểm tra địa chỉ trong Cài đặt; nếu kéo dài, gọi đơn vị quản trị.</translation>
    </message>
    <message>
        <source>refuses: {text}</source>
        <translation>từ chối: {text}</translation>
    </message>
    <message>
        <source>Tell these words to who runs it.</source>
        <translation>Báo nguyên văn câu này cho đơn vị quản trị.</translation>
    </message>
    <message>
        <source>does not accept this office: {text}</source>
        <translation>không chấp nhận cơ quan: {text}</translation>
    </message>
    <message>
        <source>its line is not protected</source>
        <translation>đường truyền không được bảo vệ</translation>
    </message>
    <message>
        <source>Use an address that begins with https, or ask the administrator.</source>
        <translation>Dùng địa chỉ bắt đầu bằng https hoặc hỏi người quản trị.</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>không mở được</translation>
    </message>
    <message>
        <source>Look whether its drive is connected, then at its path in the settings.</source>
        <translation>Xem ổ đĩa đã kết nối chưa, rồi xem đường dẫn trong Cài đặt.</translation>
    </message>
    <message>
        <source>does not let this office in</source>
        <translation>không cho cơ quan đăng nhập</translation>
    </message>
    <message>
        <source>Account or password may have changed: enter them anew in the settings.</source>
        <translation>Tài khoản hoặc mật khẩu có thể đã đổi: nhập lại trong Cài đặt.</translation>
    </message>
    <message>
        <source>its server offers no protected connection</source>
        <translation>máy chủ không có kết nối bảo mật</translation>
    </message>
    <message>
        <source>not set up</source>
        <translation>chưa thiết lập</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <translation>chưa kết nối lần nào</translation>
    </message>
    <message>
        <source>{what}, last contact {age}</source>
        <translation>{what}, lần cuối {age}</translation>
    </message>
    <message>
        <source>looked at {age}</source>
        <translation>đã xem {age}</translation>
    </message>
    <message>
        <source>connected {age}</source>
        <translation>kết nối {age}</translation>
    </message>
    <message numerus="yes">
        <source>%n documents wait to be sent</source>
        <translation>
            <numerusform>%n văn bản chờ gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers to senders wait</source>
        <translation>
            <numerusform>%n phản hồi chờ gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>Check address, system, secret and agency code in settings, and the clock.</source>
        <translation>Xem lại địa chỉ, hệ thống, khóa bí mật, mã cơ quan trong Cài đặt và đồng hồ máy.</translation>
    </message>
    <message>
        <source>Use addresses with imaps:// and smtps:// in settings, or ask who runs it.</source>
        <translation>Dùng địa chỉ imaps:// và smtps:// trong Cài đặt hoặc hỏi đơn vị quản trị.</translation>
    </message>
    <message>
        <source>its drive is missing</source>
        <translation>không thấy ổ đĩa hoặc thư mục</translation>
    </message>
    <message>
        <source>Connect the drive; if the folder lies elsewhere now, name it in the settings. It is not made anew.</source>
        <translation>Cắm lại ổ đĩa; nếu thư mục đã chuyển chỗ, ghi đường dẫn mới trong Cài đặt. Chương trình không tự tạo lại.</translation>
    </message>
    <message>
        <source>No letter comes or goes by the mailbox yet: {lacks}.</source>
        <translation>Hộp thư chưa gửi và chưa nhận được thư nào: {lacks}.</translation>
    </message>
    <message>
        <source>its address is missing</source>
        <translation>thiếu địa chỉ hộp thư</translation>
    </message>
    <message>
        <source>its server for letters in (IMAP) is missing</source>
        <translation>thiếu máy chủ thư đến (IMAP)</translation>
    </message>
    <message>
        <source>its server for letters out (SMTP) is missing</source>
        <translation>thiếu máy chủ thư đi (SMTP)</translation>
    </message>
    <message>
        <source>Enter it in the settings; until then no letter comes or goes.</source>
        <translation>Điền vào Cài đặt; chưa điền thì không gửi và không nhận được thư nào.</translation>
    </message>
    <message>
        <source>the exchange stops at something nobody foresaw</source>
        <translation>việc trao đổi dừng ở một lỗi chưa lường trước</translation>
    </message>
    <message>
        <source>Restart the program; if that does not help, send its log to whoever supports it.</source>
        <translation>Khởi động lại chương trình; nếu vẫn vậy, gửi nhật ký kỹ thuật cho nơi hỗ trợ.</translation>
    </message>
    <message>
        <source>a web page answers in its place</source>
        <translation>một trang web trả lời thay trục</translation>
    </message>
    <message>
        <source>Open a web page and log in to the network; then look at address and proxy in the settings.</source>
        <translation>Mở trình duyệt và đăng nhập mạng; nếu vẫn vậy, xem lại địa chỉ trục và proxy trong phần cài đặt.</translation>
    </message>
    <message>
        <source>the proxy does not let this machine through</source>
        <translation>proxy không cho máy này đi qua</translation>
    </message>
    <message>
        <source>Ask who runs the network for the proxy&apos;s address and account.</source>
        <translation>Hỏi người quản trị mạng địa chỉ và tài khoản proxy.</translation>
    </message>
</context>
<context>
    <name>Converted</name>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>PDF/A-2b made of “{name}”: {pages}.</source>
        <translation>Đã tạo PDF/A-2b từ “{name}”: {pages}.</translation>
    </message>
    <message>
        <source>Set in {instead}, not in {missing}: pages may break otherwise than in the draft.</source>
        <translation>Chữ được dựng bằng {instead} thay cho {missing}: chỗ ngắt trang có thể khác bản thảo.</translation>
    </message>
    <message>
        <source>the draft&apos;s fonts</source>
        <translation>phông của bản thảo</translation>
    </message>
    <message>
        <source>The draft says it has {counted} pages, the PDF has {pages}: compare them.</source>
        <translation>Bản thảo ghi {counted} trang, tệp PDF có {pages} trang: hãy đối chiếu.</translation>
    </message>
    <message>
        <source>The draft still holds tracked changes; the PDF may show them.</source>
        <translation>Bản thảo còn dấu vết sửa đổi (Track Changes); tệp PDF có thể hiện chúng.</translation>
    </message>
    <message numerus="yes">
        <source>%n parts lie outside the file and were not fetched.</source>
        <translation>
            <numerusform>%n phần nằm ngoài tệp, không được tải về.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds macros; they did not run.</source>
        <translation>Tệp có macro; macro không được chạy.</translation>
    </message>
    <message>
        <source>The signature in the file itself did not go over into the PDF.</source>
        <translation>Chữ ký số trong tệp gốc không sang tệp PDF.</translation>
    </message>
    <message>
        <source>PDF or draft</source>
        <translation>PDF hoặc bản thảo</translation>
    </message>
    <message>
        <source>Save the PDF for the leader to sign</source>
        <translation>Lưu tệp PDF để trình ký</translation>
    </message>
    <message>
        <source>Save the PDF to be signed…</source>
        <translation>Lưu tệp PDF để trình ký…</translation>
    </message>
    <message>
        <source>Saved as {place}; bring the signed file here.</source>
        <translation>Đã lưu vào {place}; khi ký xong hãy đưa tệp đã ký vào đây.</translation>
    </message>
    <message>
        <source>Save it for the leader to sign and keep the document here meanwhile.</source>
        <translation>Lưu tệp ra để trình ký và giữ văn bản ở đây trong khi chờ.</translation>
    </message>
</context>
<context>
    <name>Copy</name>
    <message>
        <source>Sao y: full copy of an original</source>
        <translation>Sao y (từ bản gốc, bản chính)</translation>
    </message>
    <message>
        <source>Sao lục: full copy of a bản sao y</source>
        <translation>Sao lục (từ bản sao y)</translation>
    </message>
    <message>
        <source>Trích sao: a part of an original</source>
        <translation>Trích sao (một phần bản gốc, bản chính)</translation>
    </message>
    <message>
        <source>Digitised paper, signed by the agency</source>
        <translation>Số hóa văn bản giấy, ký số cơ quan</translation>
    </message>
    <message>
        <source>Scan for the archive</source>
        <translation>Số hóa lưu trữ</translation>
    </message>
</context>
<context>
    <name>CopyPage</name>
    <message>
        <source>line of the agency</source>
        <translation>dòng ký số của cơ quan</translation>
    </message>
    <message>
        <source>Sign the copy</source>
        <translation>Ký số bản sao</translation>
    </message>
    <message>
        <source>The page is being read…</source>
        <translation>Đang đọc trang…</translation>
    </message>
    <message>
        <source>Kind of copy</source>
        <translation>Hình thức sao</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Cho phép sao</translation>
    </message>
    <message>
        <source>Part of the source</source>
        <translation>Phần được trích</translation>
    </message>
    <message>
        <source>which articles or pages the extract holds</source>
        <translation>điều, khoản hoặc trang được trích</translation>
    </message>
    <message>
        <source>Recipients of the copy</source>
        <translation>Nơi nhận bản sao</translation>
    </message>
    <message>
        <source>PDF to sign</source>
        <translation>Tệp PDF để ký</translation>
    </message>
    <message>
        <source>empty: the scan filed with the document</source>
        <translation>để trống: bản quét kèm văn bản</translation>
    </message>
    <message>
        <source>sign the copy</source>
        <translation>ký số bản sao</translation>
    </message>
    <message>
        <source>Electronic copy of {code}</source>
        <translation>Bản sao điện tử của {code}</translation>
    </message>
    <message>
        <source>“{file}” lies with the files of the document.</source>
        <translation>“{file}” nằm trong các tệp của văn bản.</translation>
    </message>
    <message>
        <source>{code} is in the book of copies. {said}</source>
        <translation>Đã ghi {code} vào sổ bản sao. {said}</translation>
    </message>
    <message>
        <source>This copy is signed.</source>
        <translation>Bản sao đã ký số.</translation>
    </message>
    <message>
        <source>The copy is being signed.</source>
        <translation>Đang ký số bản sao.</translation>
    </message>
    <message>
        <source>Looking for the token…</source>
        <translation>Đang tìm thiết bị ký số…</translation>
    </message>
    <message>
        <source>Write who decided that a copy is made.</source>
        <translation>Ghi người cho phép sao trước.</translation>
    </message>
    <message>
        <source>The digitised paper with the agency&apos;s signature; no certified copy, no number.</source>
        <translation>Có chữ ký số cơ quan; không phải bản sao, không có số.</translation>
    </message>
    <message>
        <source>For the archive: agency and time by ISO 8601; no certified copy, no number.</source>
        <translation>Tên cơ quan và thời gian theo ISO 8601; không có số.</translation>
    </message>
    <message>
        <source>A full copy of an original; its number stands in the book only.</source>
        <translation>Số bản sao ghi vào sổ, không in lên bản sao.</translation>
    </message>
    <message>
        <source>A full copy of a bản sao y; its number stands in the book only.</source>
        <translation>Số bản sao ghi vào sổ, không in lên bản sao.</translation>
    </message>
    <message>
        <source>A part of an original, set anew as a PDF; its number stands in the book only.</source>
        <translation>Bản trích là tệp PDF riêng; số ghi vào sổ, không in lên bản sao.</translation>
    </message>
</context>
<context>
    <name>CorrectForm</name>
    <message>
        <source>Correct arrival number {number}</source>
        <translation>Sửa thông tin số đến {number}</translation>
    </message>
    <message>
        <source>Save the correction</source>
        <translation>Lưu sửa đổi</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Lý do sửa</translation>
    </message>
    <message>
        <source>Write why it is corrected; old and new values stay in the journal.</source>
        <translation>Ghi lý do sửa; giá trị cũ và mới được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>“{text}” is not a day.</source>
        <translation>“{text}” không phải ngày.</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>dd/mm/yyyy</source>
        <translation>nn/tt/nnnn</translation>
    </message>
</context>
<context>
    <name>DeclineRecallForm</name>
    <message>
        <source>Decline</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Decline the request for {code}</source>
        <translation>Từ chối yêu cầu đối với {code}</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Căn cứ từ chối</translation>
    </message>
    <message>
        <source>Leader who has decided</source>
        <translation>Lãnh đạo đã quyết định</translation>
    </message>
    <message>
        <source>Name the leader who has decided.</source>
        <translation>Ghi tên lãnh đạo đã quyết định.</translation>
    </message>
</context>
<context>
    <name>DeliveryPage</name>
    <message>
        <source>Print the slips…</source>
        <translation>In phiếu gửi…</translation>
    </message>
    <message>
        <source>Position of who signs</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Name of who signs</source>
        <translation>Họ tên người ký</translation>
    </message>
    <message>
        <source>The number, and what is left empty, are written by hand.</source>
        <translation>Số phiếu và phần để trống sẽ viết tay.</translation>
    </message>
    <message numerus="yes">
        <source>%n slips: the receiver signs and sends it back.</source>
        <translation>
            <numerusform>%n phiếu; nơi nhận ký rồi gửi trả.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DestroyForm</name>
    <message>
        <source>Destroy the content of {code}</source>
        <translation>Hủy nội dung {code}</translation>
    </message>
    <message>
        <source>Files, packet and their daily copies are destroyed for good.</source>
        <translation>Tệp, gói tin và các bản sao lưu hằng ngày bị hủy vĩnh viễn.</translation>
    </message>
    <message>
        <source>Number, code, hashes, history and the minute stay. This cannot be taken back.</source>
        <translation>Số, ký hiệu, mã băm, lịch sử và biên bản được giữ lại. Không hoàn tác được.</translation>
    </message>
    <message>
        <source>Destroy the content</source>
        <translation>Hủy nội dung</translation>
    </message>
    <message>
        <source>Keep it for now</source>
        <translation>Chưa hủy</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>Stopped: mark of secrecy</source>
        <translation>Dừng: có dấu mật</translation>
    </message>
    <message>
        <source>came {hour} {channel}</source>
        <translation>đến {hour} {channel}</translation>
    </message>
    <message>
        <source>Stop. Cut the network and tell the person in charge of state secrets.</source>
        <translation>Dừng. Ngắt mạng, báo người phụ trách bí mật nhà nước.</translation>
    </message>
    <message>
        <source>This document came without a file.</source>
        <translation>Văn bản này không kèm tệp.</translation>
    </message>
    <message>
        <source>“{name}” is not shown as pages; it is kept as received.</source>
        <translation>“{name}” không xem được dạng trang; tệp được giữ nguyên như khi nhận.</translation>
    </message>
    <message>
        <source>{urgency}: act at once</source>
        <translation>{urgency}: xử lý ngay</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files</source>
        <translation>
            <numerusform>%n tệp</numerusform>
        </translation>
    </message>
    <message>
        <source>The slip lies with the files of the document.</source>
        <translation>Phiếu đã lưu cùng các tệp của văn bản.</translation>
    </message>
    <message>
        <source>Noted; the signature is checked again.</source>
        <translation>Đã ghi nhận; chữ ký được kiểm tra lại.</translation>
    </message>
    <message>
        <source>The signatures are checked again; the result appears here by itself.</source>
        <translation>Đang kiểm tra lại chữ ký; có kết quả sẽ tự hiện ở đây.</translation>
    </message>
</context>
<context>
    <name>DispatchForm</name>
    <message>
        <source>Sent on paper</source>
        <translation>Đã gửi giấy</translation>
    </message>
    <message>
        <source>Note that it was sent</source>
        <translation>Ghi đã gửi</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cách gửi</translation>
    </message>
    <message>
        <source>Write who signed for it.</source>
        <translation>Ghi người ký nhận.</translation>
    </message>
    <message>
        <source>Number of the letter, if registered</source>
        <translation>Số hiệu bưu gửi, nếu gửi bảo đảm</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>Người ký nhận</translation>
    </message>
    <message>
        <source>Not sent after all</source>
        <translation>Thực ra chưa gửi</translation>
    </message>
    <message>
        <source>Take the note back</source>
        <translation>Rút lại</translation>
    </message>
</context>
<context>
    <name>DraftForm</name>
    <message>
        <source>Choose the type of document.</source>
        <translation>Chọn tên loại văn bản.</translation>
    </message>
    <message>
        <source>Write the subject.</source>
        <translation>Ghi trích yếu nội dung.</translation>
    </message>
    <message>
        <source>Write who signed it.</source>
        <translation>Ghi người ký.</translation>
    </message>
    <message>
        <source>The deadline is no day; write it as dd/mm/yyyy.</source>
        <translation>Hạn trả lời chưa đúng; ghi theo mẫu nn/tt/nnnn.</translation>
    </message>
    <message>
        <source>Choose at least one recipient.</source>
        <translation>Chọn ít nhất một nơi nhận.</translation>
    </message>
    <message>
        <source>Urgency, reply by</source>
        <translation>Độ khẩn, hạn trả lời</translation>
    </message>
    <message>
        <source>Files that go along</source>
        <translation>Tệp kèm theo</translation>
    </message>
    <message>
        <source>Position, signer</source>
        <translation>Chức vụ, người ký</translation>
    </message>
    <message>
        <source>Note: {sentence}</source>
        <translation>Lưu ý: {sentence}</translation>
    </message>
</context>
<context>
    <name>Excuse</name>
    <message>
        <source>late, the axis has not been reached since {began}</source>
        <translation>chậm do mất kết nối trục từ {began}</translation>
    </message>
    <message>
        <source>late, the axis was not reached from {began} to {ended}</source>
        <translation>chậm do mất kết nối trục từ {began} đến {ended}</translation>
    </message>
</context>
<context>
    <name>FactsPane</name>
    <message>
        <source>What is known of the document</source>
        <translation>Thông tin về văn bản</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Chữ ký</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Thông tin</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Nhật ký</translation>
    </message>
    <message>
        <source>{leader}: {text}</source>
        <translation>{leader}: {text}</translation>
    </message>
    <message>
        <source>No file came along.</source>
        <translation>Không có tệp kèm theo.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>Show {name}</source>
        <translation>Xem {name}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng</translation>
    </message>
    <message>
        <source>Arrival number</source>
        <translation>Số đến</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>Hình thức</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Phản hồi nơi gửi</translation>
    </message>
    <message>
        <source>To be accepted by</source>
        <translation>Hạn tiếp nhận</translation>
    </message>
    <message>
        <source>Proof of the copies</source>
        <translation>Bằng chứng chữ ký của bản sao</translation>
    </message>
    <message>
        <source>Seal of the copies</source>
        <translation>Chứng thư con dấu của bản sao</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Subject</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tên loại</translation>
    </message>
    <message>
        <source>Sender</source>
        <translation>Nơi gửi</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Tác giả</translation>
    </message>
    <message>
        <source>Number and notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Số</translation>
    </message>
    <message>
        <source>Notation</source>
        <translation>Ký hiệu</translation>
    </message>
    <message>
        <source>Date of the document</source>
        <translation>Ngày văn bản</translation>
    </message>
    <message>
        <source>Date of arrival</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Position of the signer</source>
        <translation>Chức vụ người ký</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>Receiving unit or person</source>
        <translation>Đơn vị hoặc người nhận</translation>
    </message>
    <message>
        <source>Date of transfer</source>
        <translation>Ngày chuyển</translation>
    </message>
    <message>
        <source>Unit that keeps the copy</source>
        <translation>Đơn vị lưu</translation>
    </message>
    <message>
        <source>Presented to</source>
        <translation>Trình</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>Độ khẩn</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>Số bản</translation>
    </message>
    <message>
        <source>Appendices</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Paper copy</source>
        <translation>Bản giấy</translation>
    </message>
    <message>
        <source>Work file</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa danh</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Drafting unit</source>
        <translation>Đơn vị soạn thảo</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Agency code</source>
        <translation>Mã định danh</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>Trả lời văn bản</translation>
    </message>
    <message>
        <source>Reply wanted</source>
        <translation>Yêu cầu phản hồi</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Who signed for it</source>
        <translation>Người ký nhận</translation>
    </message>
</context>
<context>
    <name>FileName</name>
    <message>
        <source>this file</source>
        <translation>tệp này</translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message>
        <source>The agency&apos;s own code is missing.</source>
        <translation>Thiếu mã định danh của cơ quan mình.</translation>
    </message>
    <message>
        <source>The agency&apos;s own code has neither of the two forms.</source>
        <translation>Mã định danh của cơ quan mình không đúng dạng nào trong hai dạng.</translation>
    </message>
    <message>
        <source>Nobody stands among the recipients.</source>
        <translation>Chưa có nơi nhận nào.</translation>
    </message>
    <message>
        <source>A recipient has no agency code.</source>
        <translation>Có nơi nhận chưa có mã định danh.</translation>
    </message>
    <message>
        <source>An agency stands twice among the recipients.</source>
        <translation>Có cơ quan đứng hai lần trong nơi nhận.</translation>
    </message>
    <message>
        <source>The agency itself stands among the recipients.</source>
        <translation>Cơ quan mình có trong nơi nhận.</translation>
    </message>
    <message>
        <source>Number or notation is missing.</source>
        <translation>Thiếu số hoặc ký hiệu.</translation>
    </message>
    <message>
        <source>The number may have 11 characters, the notation 30.</source>
        <translation>Số dài tối đa 11 ký tự, ký hiệu 30 ký tự.</translation>
    </message>
    <message>
        <source>The subject is missing.</source>
        <translation>Thiếu trích yếu.</translation>
    </message>
    <message>
        <source>The subject may have 500 characters.</source>
        <translation>Trích yếu dài tối đa 500 ký tự.</translation>
    </message>
    <message>
        <source>The date of the document is missing.</source>
        <translation>Thiếu ngày ban hành.</translation>
    </message>
    <message>
        <source>The date of the document lies in the future.</source>
        <translation>Ngày ban hành ở tương lai.</translation>
    </message>
    <message>
        <source>The deadline lies before the date of the document.</source>
        <translation>Hạn trả lời trước ngày ban hành.</translation>
    </message>
    <message>
        <source>The type of document is not in the list of the standard.</source>
        <translation>Loại văn bản không có trong danh mục của quy chuẩn.</translation>
    </message>
    <message>
        <source>The name of the type is not the one of the standard&apos;s list.</source>
        <translation>Tên loại văn bản khác danh mục của quy chuẩn.</translation>
    </message>
    <message>
        <source>The urgency is none of the five levels.</source>
        <translation>Mức độ khẩn không thuộc năm mức.</translation>
    </message>
    <message>
        <source>The kind of sending is unknown.</source>
        <translation>Loại nghiệp vụ gửi không rõ.</translation>
    </message>
    <message>
        <source>It does not say which document it concerns.</source>
        <translation>Không nêu văn bản liên quan.</translation>
    </message>
    <message>
        <source>An update has to say what has changed.</source>
        <translation>Bản cập nhật phải nêu nội dung thay đổi.</translation>
    </message>
    <message>
        <source>The reason is missing.</source>
        <translation>Thiếu lý do.</translation>
    </message>
    <message>
        <source>The list of files and the files do not agree.</source>
        <translation>Danh mục tệp và các tệp không khớp.</translation>
    </message>
    <message>
        <source>Two files have the same name.</source>
        <translation>Có hai tệp trùng tên.</translation>
    </message>
    <message>
        <source>A file&apos;s name is too long, has no extension, or holds a slash.</source>
        <translation>Tên tệp quá dài, thiếu phần mở rộng, hoặc có dấu gạch chéo.</translation>
    </message>
    <message>
        <source>A file cannot be read.</source>
        <translation>Có tệp không đọc được.</translation>
    </message>
    <message>
        <source>The files together are larger than the axis takes.</source>
        <translation>Tổng dung lượng các tệp vượt mức trục nhận.</translation>
    </message>
    <message>
        <source>The first file is no PDF.</source>
        <translation>Tệp đầu tiên không phải PDF.</translation>
    </message>
    <message>
        <source>A document with a secrecy mark never goes by this network.</source>
        <translation>Văn bản có dấu độ mật không bao giờ được gửi qua mạng này.</translation>
    </message>
    <message>
        <source>It does not say to which document of whom it answers.</source>
        <translation>Không nêu trả lời văn bản nào của cơ quan nào.</translation>
    </message>
    <message>
        <source>The axis knows no such state.</source>
        <translation>Trục không có trạng thái này.</translation>
    </message>
    <message>
        <source>Longer than the standard allows.</source>
        <translation>Dài hơn quy chuẩn cho phép.</translation>
    </message>
</context>
<context>
    <name>FinishForm</name>
    <message>
        <source>Complete arrival number {number}</source>
        <translation>Hoàn thành số đến {number}</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Hoàn thành</translation>
    </message>
    <message>
        <source>Code of the reply, if there is one</source>
        <translation>Số, ký hiệu văn bản trả lời (nếu có)</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Begin work</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>begin work</source>
        <translation>bắt đầu làm việc</translation>
    </message>
    <message>
        <source>The agency&apos;s name, its code and the clerk&apos;s name are needed.</source>
        <translation>Cần có tên cơ quan, mã định danh và tên văn thư.</translation>
    </message>
    <message>
        <source>The first number is a whole number.</source>
        <translation>Số bắt đầu phải là số nguyên.</translation>
    </message>
    <message>
        <source>A book that begins in the middle of a year needs its ground.</source>
        <translation>Mở sổ giữa năm phải ghi căn cứ.</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>Thiết lập cơ quan</translation>
    </message>
    <message>
        <source>Only what is marked * is needed now; the rest can wait for the settings.</source>
        <translation>Chỉ cần các mục có dấu *; các mục khác có thể điền sau trong phần cài đặt.</translation>
    </message>
    <message>
        <source>The agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Name *</source>
        <translation>Tên cơ quan *</translation>
    </message>
    <message>
        <source>Code *, old code</source>
        <translation>Mã định danh *, mã cũ</translation>
    </message>
    <message>
        <source>Abbreviation, place</source>
        <translation>Tên viết tắt, địa danh</translation>
    </message>
    <message>
        <source>Superior agency</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>The axis</source>
        <translation>Trục liên thông</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>System, secret</source>
        <translation>Hệ thống, mật khẩu kết nối</translation>
    </message>
    <message>
        <source>The clerk and the incoming book</source>
        <translation>Văn thư và sổ văn bản đến</translation>
    </message>
    <message>
        <source>Clerk on duty *</source>
        <translation>Người trực *</translation>
    </message>
    <message>
        <source>First number of the book</source>
        <translation>Số bắt đầu của sổ</translation>
    </message>
    <message>
        <source>On the ground of</source>
        <translation>Căn cứ mở sổ giữa năm</translation>
    </message>
</context>
<context>
    <name>FormForm</name>
    <message>
        <source>Form and technique</source>
        <translation>Thể thức và kỹ thuật trình bày</translation>
    </message>
    <message>
        <source>Keep the result</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Reading the pages…</source>
        <translation>Đang đọc các trang…</translation>
    </message>
    <message>
        <source>Send back to the drafter…</source>
        <translation>Trả lại người soạn thảo…</translation>
    </message>
    <message>
        <source>As the rule asks: {points}.</source>
        <translation>Đúng quy định: {points}.</translation>
    </message>
    <message>
        <source>Form and technique: all points are as the rule asks or were seen.</source>
        <translation>Thể thức, kỹ thuật trình bày: các điểm đều đúng quy định hoặc đã xem.</translation>
    </message>
    <message numerus="yes">
        <source>%n points are not as the rule asks</source>
        <translation>
            <numerusform>%n điểm chưa đúng quy định</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n points are for a person to look at</source>
        <translation>
            <numerusform>%n điểm cần người xem</numerusform>
        </translation>
    </message>
    <message>
        <source>Form and technique: {points}.</source>
        <translation>Thể thức, kỹ thuật trình bày: {points}.</translation>
    </message>
</context>
<context>
    <name>FormNotice</name>
    <message>
        <source>Keep it and look at each point</source>
        <translation>Giữ lại và xem từng điểm</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>expected</source>
        <translation>dự kiến</translation>
    </message>
</context>
<context>
    <name>FormPoint</name>
    <message>
        <source>Paper</source>
        <translation>Khổ giấy</translation>
    </message>
    <message>
        <source>Margins</source>
        <translation>Định lề trang</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Phông chữ, màu chữ</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>Phần đầu văn bản</translation>
    </message>
    <message>
        <source>Page number</source>
        <translation>Số trang</translation>
    </message>
    <message>
        <source>Name of the state</source>
        <translation>Quốc hiệu</translation>
    </message>
    <message>
        <source>Motto and the line below it</source>
        <translation>Tiêu ngữ và dòng kẻ bên dưới</translation>
    </message>
    <message>
        <source>Issuing agency and the one above it</source>
        <translation>Tên cơ quan ban hành và cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Number and notation</source>
        <translation>Số, ký hiệu</translation>
    </message>
    <message>
        <source>Place and date</source>
        <translation>Địa danh và thời gian</translation>
    </message>
    <message>
        <source>Name of the type</source>
        <translation>Tên loại văn bản</translation>
    </message>
    <message>
        <source>Subject line of the letter</source>
        <translation>Trích yếu công văn (V/v)</translation>
    </message>
    <message>
        <source>Sizes that go together</source>
        <translation>Cỡ chữ thống nhất</translation>
    </message>
    <message>
        <source>Legal grounds</source>
        <translation>Căn cứ ban hành</translation>
    </message>
    <message>
        <source>Paragraphs and spacing</source>
        <translation>Trình bày nội dung, giãn dòng</translation>
    </message>
    <message>
        <source>Capacity, post and name of the signer</source>
        <translation>Quyền hạn, chức vụ, họ tên người ký</translation>
    </message>
    <message>
        <source>Addressees</source>
        <translation>Kính gửi</translation>
    </message>
    <message>
        <source>Heading of the recipients</source>
        <translation>Từ “Nơi nhận”</translation>
    </message>
    <message>
        <source>List of the recipients</source>
        <translation>Danh sách nơi nhận</translation>
    </message>
    <message>
        <source>Annex</source>
        <translation>Phụ lục</translation>
    </message>
    <message>
        <source>Drafter&apos;s mark, number of copies, address line</source>
        <translation>Ký hiệu người soạn thảo, số bản, dòng địa chỉ</translation>
    </message>
    <message>
        <source>The page is {found}, the rule asks {wanted}.</source>
        <translation>Trang giấy {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Left margin {found}, the rule asks {wanted}.</source>
        <translation>Lề trái {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Top margin {found}, the rule asks {wanted}.</source>
        <translation>Lề trên {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Right margin {found}, the rule asks {wanted}.</source>
        <translation>Lề phải {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Bottom margin {found}, the rule asks {wanted}.</source>
        <translation>Lề dưới {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Written in {found}, the rule asks Times New Roman.</source>
        <translation>Dùng phông {found}, quy định Times New Roman.</translation>
    </message>
    <message>
        <source>Written in {found}, which looks like Times New Roman.</source>
        <translation>Dùng phông {found}, hình dáng như Times New Roman.</translation>
    </message>
    <message>
        <source>{found} is an old font without Unicode letters.</source>
        <translation>{found} là phông cũ, không phải mã Unicode (TCVN 6909:2001).</translation>
    </message>
    <message>
        <source>Not in black: “{found}”.</source>
        <translation>Chữ không phải màu đen: “{found}”.</translation>
    </message>
    <message>
        <source>Not embedded, so others may see another font: {found}.</source>
        <translation>Phông không được nhúng, nơi khác có thể thấy phông khác: {found}.</translation>
    </message>
    <message>
        <source>Not found on the page.</source>
        <translation>Không thấy trên trang.</translation>
    </message>
    <message>
        <source>Size {found}, the rule asks {wanted}.</source>
        <translation>Cỡ chữ {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Letters {found}, the rule asks {wanted}.</source>
        <translation>Kiểu chữ {found}, quy định {wanted}.</translation>
    </message>
    <message>
        <source>Not in capitals.</source>
        <translation>Không phải chữ in hoa.</translation>
    </message>
    <message>
        <source>Name of the state, motto and date are {found}; the rule asks {wanted}.</source>
        <translation>Quốc hiệu, Tiêu ngữ, thời gian đang là {found}; quy định {wanted}.</translation>
    </message>
    <message>
        <source>An academic title stands before the name.</source>
        <translation>Có học hàm, học vị trước họ tên.</translation>
    </message>
    <message>
        <source>The notation begins with {found}, this type has {wanted}.</source>
        <translation>Ký hiệu bắt đầu bằng {found}, loại văn bản này viết tắt là {wanted}.</translation>
    </message>
    <message>
        <source>Days below 10 and months 1 and 2 begin with 0.</source>
        <translation>Ngày dưới 10 và tháng 1, 2 phải thêm số 0 phía trước.</translation>
    </message>
    <message>
        <source>Each ground ends with a semicolon, the last with a full stop.</source>
        <translation>Cuối mỗi căn cứ có dấu chấm phẩy, căn cứ cuối kết thúc bằng dấu chấm.</translation>
    </message>
    <message>
        <source>The list does not end with “- Lưu: VT, …”.</source>
        <translation>Danh sách không kết thúc bằng “- Lưu: VT, …”.</translation>
    </message>
    <message>
        <source>upright</source>
        <translation>đứng</translation>
    </message>
    <message>
        <source>bold</source>
        <translation>đứng, đậm</translation>
    </message>
    <message>
        <source>italic</source>
        <translation>nghiêng</translation>
    </message>
    <message>
        <source>bold italic</source>
        <translation>nghiêng, đậm</translation>
    </message>
</context>
<context>
    <name>Ground</name>
    <message>
        <source>The leader has decided so</source>
        <translation>Lãnh đạo đã quyết định</translation>
    </message>
    <message>
        <source>The request is not authentic</source>
        <translation>Yêu cầu không xác thực được</translation>
    </message>
    <message>
        <source>The request is not of the issuer</source>
        <translation>Yêu cầu không phải của nơi ban hành</translation>
    </message>
    <message>
        <source>The request is not for us</source>
        <translation>Yêu cầu không thuộc cơ quan mình</translation>
    </message>
</context>
<context>
    <name>HandOverForm</name>
    <message>
        <source>Hand over arrival number {number}</source>
        <translation>Chuyển số đến {number}</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Choose or write who receives it.</source>
        <translation>Chọn hoặc ghi đơn vị, người nhận.</translation>
    </message>
</context>
<context>
    <name>Health</name>
    <message>
        <source>Exchange with the axis now</source>
        <translation>Đồng bộ với trục ngay</translation>
    </message>
    <message>
        <source>Look…</source>
        <translation>Xem…</translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>Contact with the axis</source>
        <translation>Kết nối với trục</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Đang chờ gửi</translation>
    </message>
    <message>
        <source>Recipients past their limit</source>
        <translation>Nơi nhận quá hạn</translation>
    </message>
    <message>
        <source>Packets in quarantine</source>
        <translation>Gói tin bị cách ly</translation>
    </message>
    <message>
        <source>Reports of unknown documents</source>
        <translation>Báo trạng thái không rõ văn bản</translation>
    </message>
    <message>
        <source>Directory of agencies</source>
        <translation>Danh bạ cơ quan</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Nhật ký hoạt động</translation>
    </message>
    <message>
        <source>every act with name and hour</source>
        <translation>mọi việc kèm tên người và giờ</translation>
    </message>
    <message>
        <source>Without the axis</source>
        <translation>Mất kết nối trục</translation>
    </message>
    <message>
        <source>{count} agencies, refreshed {at}</source>
        <translation>{count} cơ quan, cập nhật {at}</translation>
    </message>
    <message>
        <source>since {began}</source>
        <translation>từ {began}</translation>
    </message>
    <message>
        <source>from {began} to {ended}</source>
        <translation>từ {began} đến {ended}</translation>
    </message>
    <message>
        <source>Mailbox of the record office</source>
        <translation>Hộp thư của văn thư</translation>
    </message>
    <message>
        <source>Minute…</source>
        <translation>Biên bản…</translation>
    </message>
    <message>
        <source>{span}; the minute is filed</source>
        <translation>{span}; đã lưu biên bản</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cài đặt…</translation>
    </message>
    <message>
        <source>Folder of packets</source>
        <translation>Thư mục gói tin</translation>
    </message>
    <message>
        <source>no axis and no mailbox is set up</source>
        <translation>chưa thiết lập trục, cũng chưa có hộp thư</translation>
    </message>
    <message>
        <source>{told}; since {since} everything waits and nothing is lost. {do}</source>
        <translation>{told}; từ {since} mọi thứ chờ tại máy, không mất gì. {do}</translation>
    </message>
    <message>
        <source>{told}, everything in order</source>
        <translation>{told}, bình thường</translation>
    </message>
    <message>
        <source>Answers that could not be given</source>
        <translation>Phản hồi không gửi được</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Đối chiếu…</translation>
    </message>
    <message>
        <source>Try…</source>
        <translation>Gửi thử…</translation>
    </message>
    <message>
        <source>Clock of this machine</source>
        <translation>Đồng hồ máy</translation>
    </message>
    <message>
        <source>not compared with the axis yet</source>
        <translation>chưa so với trục lần nào</translation>
    </message>
    <message>
        <source>agrees with the axis, compared {at}</source>
        <translation>khớp với trục, so lúc {at}</translation>
    </message>
    <message>
        <source>what the axis says it carried against what the books hold</source>
        <translation>số liệu trục đã chuyển so với sổ của cơ quan</translation>
    </message>
    <message>
        <source>goes to a partner, marked as a test, without a number, into no book</source>
        <translation>gửi một đối tác, ghi rõ THỬ NGHIỆM, không cấp số, không vào sổ</translation>
    </message>
    <message>
        <source>A day&apos;s reconciliation</source>
        <translation>Đối chiếu trong ngày</translation>
    </message>
    <message>
        <source>Test packet</source>
        <translation>Gói tin thử nghiệm</translation>
    </message>
    <message>
        <source>{count} agencies, never taken from the axis yet</source>
        <translation>{count} cơ quan, chưa lấy từ trục lần nào</translation>
    </message>
    <message>
        <source>{count}; each is tried again in every round, nothing is lost</source>
        <translation>{count}; mỗi lượt trao đổi đều thử lại, không mất gì</translation>
    </message>
    <message>
        <source>Packets that cannot be taken in</source>
        <translation>Gói tin chưa tiếp nhận được</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>Chapters</source>
        <translation>Các mục</translation>
    </message>
    <message>
        <source>Text of the chapter</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
</context>
<context>
    <name>HoldForm</name>
    <message>
        <source>Hold the next number</source>
        <translation>Giữ số tiếp theo</translation>
    </message>
    <message>
        <source>Hold the number</source>
        <translation>Giữ số</translation>
    </message>
    <message>
        <source>Allowed by</source>
        <translation>Người cho phép</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write who allowed it and what for.</source>
        <translation>Ghi người cho phép và lý do giữ số.</translation>
    </message>
</context>
<context>
    <name>InboxPage</name>
    <message>
        <source>{count} immediate</source>
        <translation>{count} hỏa tốc</translation>
    </message>
    <message>
        <source>Show ↑</source>
        <translation>Xem ↑</translation>
    </message>
    <message>
        <source>Nothing waits for registration.</source>
        <translation>Hết văn bản chờ vào sổ.</translation>
    </message>
    <message>
        <source>What comes by the axis appears here by itself.</source>
        <translation>Văn bản đến qua trục sẽ tự hiện ở đây.</translation>
    </message>
    <message>
        <source>Nothing waits to be presented.</source>
        <translation>Không có văn bản chờ trình.</translation>
    </message>
    <message>
        <source>Registered documents come here next.</source>
        <translation>Văn bản vào sổ xong sẽ chuyển sang đây.</translation>
    </message>
    <message>
        <source>Nothing is in progress.</source>
        <translation>Không có văn bản đang xử lý.</translation>
    </message>
    <message>
        <source>Presented and handed-over documents are followed here.</source>
        <translation>Văn bản đã trình, đã chuyển được theo dõi ở đây.</translation>
    </message>
    <message>
        <source>No paper is awaited.</source>
        <translation>Không có văn bản nào chờ bản giấy.</translation>
    </message>
    <message>
        <source>Documents whose paper copy follows stand here until it comes.</source>
        <translation>Văn bản có bản giấy gửi sau nằm ở đây đến khi nhận được.</translation>
    </message>
    <message>
        <source>Nothing was returned.</source>
        <translation>Không có văn bản đã trả lại.</translation>
    </message>
    <message>
        <source>Returned documents stay here with their reason.</source>
        <translation>Văn bản trả lại nơi gửi được giữ ở đây kèm lý do.</translation>
    </message>
    <message>
        <source>return to the sender…</source>
        <translation>trả lại nơi gửi…</translation>
    </message>
    <message>
        <source>present…</source>
        <translation>trình…</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>%n new documents</source>
        <translation>
            <numerusform>%n văn bản mới</numerusform>
        </translation>
    </message>
    <message>
        <source>correct…</source>
        <translation>sửa thông tin…</translation>
    </message>
    <message>
        <source>print with the arrival mark…</source>
        <translation>in bản có dấu ĐẾN…</translation>
    </message>
</context>
<context>
    <name>IncomingRow</name>
    <message>
        <source>Stopped: mark of secrecy</source>
        <translation>Dừng: có dấu mật</translation>
    </message>
    <message>
        <source>arrival number {number}</source>
        <translation>số đến {number}</translation>
    </message>
    <message>
        <source>Recall asked for</source>
        <translation>Yêu cầu thu hồi</translation>
    </message>
    <message>
        <source>Perhaps a duplicate</source>
        <translation>Có thể trùng</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Giấy</translation>
    </message>
    <message>
        <source>overdue since {day}</source>
        <translation>quá hạn từ {day}</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>Newer version</source>
        <translation>Bản cập nhật</translation>
    </message>
    <message>
        <source>Replaced by the sender</source>
        <translation>Văn bản thay thế</translation>
    </message>
    <message>
        <source>not accepted by {hour}</source>
        <translation>trễ từ {hour}</translation>
    </message>
    <message>
        <source>accept by {hour}</source>
        <translation>nhận trước {hour}</translation>
    </message>
</context>
<context>
    <name>IssueForm</name>
    <message>
        <source>Issue {code}</source>
        <translation>Phát hành {code}</translation>
    </message>
    <message numerus="yes">
        <source>Issue to %n recipients</source>
        <translation>
            <numerusform>Phát hành tới %n nơi nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>It is held for {seconds} seconds, in which it can be taken back.</source>
        <translation>Văn bản được giữ {seconds} giây trước khi gửi; trong lúc đó còn hoàn tác được.</translation>
    </message>
    <message>
        <source>It leaves at once and cannot be taken back.</source>
        <translation>Văn bản gửi đi ngay và không hoàn tác được.</translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>Join the report to a document</source>
        <translation>Gắn báo trạng thái vào văn bản</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Gắn vào văn bản</translation>
    </message>
    <message>
        <source>Words of the document</source>
        <translation>Từ trong văn bản</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Văn bản</translation>
    </message>
    <message>
        <source>Choose the document.</source>
        <translation>Chọn văn bản.</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>received from {sender}, {channel}</source>
        <translation>tiếp nhận từ {sender}, {channel}</translation>
    </message>
    <message>
        <source>stopped: mark of secrecy “{mark}”</source>
        <translation>dừng: có dấu “{mark}”</translation>
    </message>
    <message>
        <source>registered as arrival number {number}</source>
        <translation>vào sổ, số đến {number}</translation>
    </message>
    <message>
        <source>took the registration back; number {number} is held for this document</source>
        <translation>hoàn tác vào sổ; số {number} được giữ cho văn bản này</translation>
    </message>
    <message>
        <source>corrected the record: {reason}</source>
        <translation>sửa thông tin: {reason}</translation>
    </message>
    <message>
        <source>joined this copy to the document that has the number</source>
        <translation>ghép bản này vào văn bản đã có số</translation>
    </message>
    <message>
        <source>joined another copy to this document</source>
        <translation>ghép thêm một bản vào văn bản này</translation>
    </message>
    <message>
        <source>decided that this is another document</source>
        <translation>xác nhận đây là văn bản khác</translation>
    </message>
    <message>
        <source>presented to {to}</source>
        <translation>trình {to}</translation>
    </message>
    <message>
        <source>presented again to {to}</source>
        <translation>trình lại {to}</translation>
    </message>
    <message>
        <source>withdrew what was presented to {from}</source>
        <translation>rút trình {from}</translation>
    </message>
    <message>
        <source>entered the opinion of {leader}; lead: {lead}</source>
        <translation>nhập ý kiến chỉ đạo của {leader}; chủ trì: {lead}</translation>
    </message>
    <message>
        <source>handed over to {to} on {on}</source>
        <translation>chuyển {to} ngày {on}</translation>
    </message>
    <message>
        <source>noted that work has begun</source>
        <translation>ghi nhận bắt đầu xử lý</translation>
    </message>
    <message>
        <source>noted that work is completed</source>
        <translation>ghi nhận hoàn thành</translation>
    </message>
    <message>
        <source>returned to the sender: {reason}</source>
        <translation>trả lại nơi gửi: {reason}</translation>
    </message>
    <message>
        <source>released a false alarm of secrecy: {reason}</source>
        <translation>giải tỏa báo nhầm dấu mật: {reason}</translation>
    </message>
    <message>
        <source>the sender asks for recall: {reason}</source>
        <translation>nơi gửi yêu cầu thu hồi: {reason}</translation>
    </message>
    <message>
        <source>agreed to the recall</source>
        <translation>đồng ý thu hồi</translation>
    </message>
    <message>
        <source>declined the recall: {text}</source>
        <translation>từ chối thu hồi: {text}</translation>
    </message>
    <message>
        <source>took the document in to be issued</source>
        <translation>nhận văn bản để phát hành</translation>
    </message>
    <message>
        <source>set the recipients: {to}</source>
        <translation>ghi nơi nhận: {to}</translation>
    </message>
    <message>
        <source>gave the number {code}</source>
        <translation>cấp số {code}</translation>
    </message>
    <message>
        <source>put the number on the page</source>
        <translation>gắn số lên trang</translation>
    </message>
    <message>
        <source>put the date on the page</source>
        <translation>gắn ngày lên trang</translation>
    </message>
    <message>
        <source>signed for the agency</source>
        <translation>ký số cơ quan</translation>
    </message>
    <message>
        <source>the agency&apos;s signature is complete</source>
        <translation>ký số cơ quan xong</translation>
    </message>
    <message>
        <source>issued to {to}</source>
        <translation>phát hành đến {to}</translation>
    </message>
    <message>
        <source>took the issue back</source>
        <translation>hoàn tác phát hành</translation>
    </message>
    <message>
        <source>passed to the axis</source>
        <translation>đã chuyển lên trục</translation>
    </message>
    <message>
        <source>sent again to {to}</source>
        <translation>gửi lại {to}</translation>
    </message>
    <message>
        <source>could not be sent: {text}</source>
        <translation>chưa gửi được: {text}</translation>
    </message>
    <message>
        <source>{sender} reports: {status}</source>
        <translation>{sender} báo: {status}</translation>
    </message>
    <message>
        <source>signature checked: {verdict}</source>
        <translation>kiểm tra chữ ký số: {verdict}</translation>
    </message>
    <message>
        <source>opened the book {book} {year} from number {first}</source>
        <translation>mở {book} năm {year} từ số {first}</translation>
    </message>
    <message>
        <source>holds number {number}: {reason}</source>
        <translation>giữ số {number}: {reason}</translation>
    </message>
    <message>
        <source>voided number {number}: {reason}</source>
        <translation>hủy số {number}: {reason}</translation>
    </message>
    <message>
        <source>added {name}</source>
        <translation>thêm {name}</translation>
    </message>
    <message>
        <source>{name} is not active any more</source>
        <translation>{name} thôi làm việc</translation>
    </message>
    <message>
        <source>went on duty</source>
        <translation>nhận trực</translation>
    </message>
    <message>
        <source>added the unit {name}</source>
        <translation>thêm đơn vị {name}</translation>
    </message>
    <message>
        <source>added a routing rule to {unit}</source>
        <translation>thêm quy tắc chuyển thẳng đến {unit}</translation>
    </message>
    <message>
        <source>made a copy</source>
        <translation>sao lưu</translation>
    </message>
    <message>
        <source>restored a copy</source>
        <translation>phục hồi bản sao lưu</translation>
    </message>
    <message>
        <source>scanned {pages} pages</source>
        <translation>quét {pages} trang</translation>
    </message>
    <message>
        <source>keeps held number {number} for this document</source>
        <translation>dành số đang giữ {number} cho văn bản này</translation>
    </message>
    <message>
        <source>closed the books of {year}; voided numbers: {voided}</source>
        <translation>khóa sổ năm {year}; số bị hủy: {voided}</translation>
    </message>
    <message>
        <source>trusts the authority {name}</source>
        <translation>đưa vào danh sách tin cậy nhà cung cấp {name}</translation>
    </message>
    <message>
        <source>refuses an authority from now on: {reason}</source>
        <translation>từ nay không chấp nhận một nhà cung cấp: {reason}</translation>
    </message>
    <message>
        <source>noted that the seal “{name}” is that of {sender}</source>
        <translation>ghi nhận dấu “{name}” là của {sender}</translation>
    </message>
    <message>
        <source>the sender offers a newer version: {reason}</source>
        <translation>nơi gửi gửi bản cập nhật: {reason}</translation>
    </message>
    <message>
        <source>the sender replaces the document: {reason}</source>
        <translation>nơi gửi thay thế văn bản: {reason}</translation>
    </message>
    <message>
        <source>declined the newer version: {text}</source>
        <translation>từ chối bản cập nhật: {text}</translation>
    </message>
    <message>
        <source>took the newer version; the older files stay beside: {reason}</source>
        <translation>nhận bản cập nhật, tệp cũ vẫn giữ bên cạnh: {reason}</translation>
    </message>
    <message>
        <source>replaced by {code}, arrival number {number}</source>
        <translation>được thay thế bởi {code}, số đến {number}</translation>
    </message>
    <message>
        <source>took over the work on {code}</source>
        <translation>nhận chuyển việc của {code}</translation>
    </message>
    <message>
        <source>decided that both documents stay in force: {reason}</source>
        <translation>quyết định cả hai văn bản còn hiệu lực: {reason}</translation>
    </message>
    <message>
        <source>filed the minute “{file}”</source>
        <translation>lưu biên bản “{file}”</translation>
    </message>
    <message>
        <source>destroyed the recalled content</source>
        <translation>hủy nội dung đã thu hồi</translation>
    </message>
    <message>
        <source>began a newer version of {code}: {reason}</source>
        <translation>lập bản cập nhật của {code}: {reason}</translation>
    </message>
    <message>
        <source>a newer version is being made: {reason}</source>
        <translation>đang lập bản cập nhật: {reason}</translation>
    </message>
    <message>
        <source>will replace an issued document: {reason}</source>
        <translation>sẽ thay thế văn bản đã phát hành: {reason}</translation>
    </message>
    <message>
        <source>a document that replaces this one is being made: {reason}</source>
        <translation>đang lập văn bản thay thế văn bản này: {reason}</translation>
    </message>
    <message>
        <source>recalled the document from {to}: {reason}</source>
        <translation>thu hồi văn bản từ {to}: {reason}</translation>
    </message>
    <message>
        <source>asked {to} to give the document back: {reason}</source>
        <translation>yêu cầu {to} trả lại bản gửi nhầm: {reason}</translation>
    </message>
    <message>
        <source>entered the answer of {to}: {text}</source>
        <translation>ghi câu trả lời của {to}: {text}</translation>
    </message>
    <message>
        <source>sent to further recipients {to}, allowed by {allowed_by}</source>
        <translation>gửi bổ sung cho {to}, {allowed_by} cho phép</translation>
    </message>
    <message>
        <source>printed the slip for opinions</source>
        <translation>in phiếu giải quyết văn bản đến</translation>
    </message>
    <message>
        <source>printed the arrival stamp</source>
        <translation>in dấu ĐẾN</translation>
    </message>
    <message>
        <source>confirmed having seen the immediate document</source>
        <translation>xác nhận đã xem văn bản hỏa tốc</translation>
    </message>
    <message>
        <source>joined the report “{status}” of {from} on {reference} to it</source>
        <translation>gắn báo trạng thái “{status}” của {from} về {reference} vào văn bản</translation>
    </message>
    <message>
        <source>put aside the report “{status}” of {from} on {reference}: {reason}</source>
        <translation>gác báo trạng thái “{status}” của {from} về {reference}: {reason}</translation>
    </message>
    <message>
        <source>put aside a packet of {from} in quarantine: {reason}</source>
        <translation>gác gói tin của {from} ở mục cách ly: {reason}</translation>
    </message>
    <message>
        <source>read a packet in quarantine again</source>
        <translation>đọc lại gói tin ở mục cách ly</translation>
    </message>
    <message>
        <source>{sender} reports late: {status}</source>
        <translation>{sender} báo muộn: {status}</translation>
    </message>
    <message>
        <source>filed the slip of the signature check: {verdict}</source>
        <translation>lưu phiếu kiểm tra chữ ký: {verdict}</translation>
    </message>
    <message>
        <source>time stamp and revocation data were added to the signatures</source>
        <translation>đã bổ sung dấu thời gian và dữ liệu thu hồi vào chữ ký số</translation>
    </message>
    <message>
        <source>sends to {to} by another way: {channel}</source>
        <translation>gửi {to} bằng đường khác: {channel}</translation>
    </message>
    <message>
        <source>sent a test packet to {to}</source>
        <translation>gửi gói thử nghiệm tới {to}</translation>
    </message>
    <message>
        <source>sent the copy of {to} on paper: {way}, {proof}</source>
        <translation>gửi bản giấy cho {to}: {way}, {proof}</translation>
    </message>
    <message>
        <source>took back that the copy of {to} was sent: {reason}</source>
        <translation>rút lại việc ghi đã gửi cho {to}: {reason}</translation>
    </message>
    <message>
        <source>tried again to tell {sender}: {status}</source>
        <translation>gửi lại phản hồi cho {sender}: {status}</translation>
    </message>
    <message>
        <source>printed a copy with the arrival mark</source>
        <translation>in bản có dấu ĐẾN</translation>
    </message>
    <message>
        <source>changed to issuing on paper, signed on {day}: {reason}. {text}</source>
        <translation>chuyển sang phát hành giấy, ký ngày {day}: {reason}. {text}</translation>
    </message>
    <message>
        <source>went back to signing on the system</source>
        <translation>quay lại ký số</translation>
    </message>
    <message>
        <source>put the red seal on the paper of {code}</source>
        <translation>đóng dấu đỏ lên bản giấy {code}</translation>
    </message>
    <message>
        <source>took back that the red seal was put on the paper</source>
        <translation>bỏ ghi nhận đã đóng dấu đỏ</translation>
    </message>
    <message>
        <source>took in the scan of the sealed paper: {pages} pages</source>
        <translation>nhận bản quét của bản giấy đã đóng dấu: {pages} trang</translation>
    </message>
    <message>
        <source>signed the scan for the agency</source>
        <translation>ký số cơ quan lên bản quét</translation>
    </message>
    <message>
        <source>filed the minute of the time without the axis from {began} to {ended}</source>
        <translation>lưu biên bản sự cố mất kết nối trục từ {began} đến {ended}</translation>
    </message>
    <message>
        <source>made the copy “{file}”</source>
        <translation>lập bản sao “{file}”</translation>
    </message>
    <message>
        <source>printed the delivery slip for {to}</source>
        <translation>in phiếu gửi cho {to}</translation>
    </message>
    <message>
        <source>the same request for recall came in another way too: {reason}</source>
        <translation>cùng yêu cầu thu hồi đó đến thêm bằng cách khác: {reason}</translation>
    </message>
    <message>
        <source>sends to {to} instead of {was}</source>
        <translation>gửi {to} thay cho {was}</translation>
    </message>
    <message>
        <source>the issuer says: the certificate of {names} had been revoked when it signed</source>
        <translation>nơi cấp báo: chứng thư của {names} đã bị thu hồi khi ký</translation>
    </message>
    <message>
        <source>{code} of {day}</source>
        <translation>{code} ngày {day}</translation>
    </message>
    <message>
        <source>the certificate that sealed was checked online afterwards: it was valid</source>
        <translation>đã kiểm tra trực tuyến lại chứng thư con dấu: còn hiệu lực khi đóng dấu</translation>
    </message>
    <message>
        <source>the issuer says: the certificate had been revoked when it sealed this document</source>
        <translation>nơi cấp báo: chứng thư con dấu đã bị thu hồi khi đóng dấu văn bản này</translation>
    </message>
    <message>
        <source>the issuer says: the seal certificate {name} (serial number {serial}) was revoked</source>
        <translation>nơi cấp báo: chứng thư con dấu {name} (số sê-ri {serial}) đã bị thu hồi</translation>
    </message>
    <message>
        <source>put the alarm about the revoked {name} away: {text}</source>
        <translation>kết thúc cảnh báo về chứng thư bị thu hồi {name}: {text}</translation>
    </message>
    <message>
        <source>sealed {copies} copies on paper; recipients and files need {wanted}</source>
        <translation>đóng dấu {copies} bản giấy; nơi nhận và bản lưu cần {wanted} bản</translation>
    </message>
    <message>
        <source>printed a copy on paper with its block</source>
        <translation>lập trang in bản sao giấy</translation>
    </message>
    <message>
        <source>held back from {to}: its seal is not valid</source>
        <translation>giữ lại, chưa gửi cho {to}: dấu không có giá trị</translation>
    </message>
    <message>
        <source>took the invalid seal off; the number stays</source>
        <translation>gỡ dấu không có giá trị; số văn bản vẫn giữ</translation>
    </message>
    <message>
        <source>checked form and technique</source>
        <translation>đã kiểm tra thể thức, kỹ thuật trình bày</translation>
    </message>
    <message>
        <source>sent it back to its drafter: {reason}</source>
        <translation>đã trả lại người soạn thảo: {reason}</translation>
    </message>
    <message>
        <source>took it back from its drafter as it is</source>
        <translation>đã lấy lại nguyên bản từ người soạn thảo</translation>
    </message>
    <message>
        <source>took in the mended document “{file}”</source>
        <translation>đã đưa vào bản đã sửa “{file}”</translation>
    </message>
    <message>
        <source>made the PDF “{made}” of the drafter&apos;s file “{file}”: {pages} pages</source>
        <translation>tạo tệp PDF “{made}” từ tệp soạn thảo “{file}”: {pages} trang</translation>
    </message>
    <message>
        <source>put the newer file “{file}” in place of the earlier one</source>
        <translation>thay tệp trước bằng tệp mới hơn “{file}”</translation>
    </message>
    <message>
        <source>put the earlier file back in its place</source>
        <translation>đặt lại tệp trước</translation>
    </message>
    <message>
        <source>took note of what the check found after registration: {verdict}</source>
        <translation>đã biết kết quả kiểm tra chữ ký có sau khi vào sổ: {verdict}</translation>
    </message>
    <message>
        <source>listed {name} as one who may sign: {capacity} {basis}</source>
        <translation>thêm {name} vào danh sách thẩm quyền ký: {capacity} {basis}</translation>
    </message>
    <message>
        <source>took {name} off the list of who may sign: {capacity} {basis}</source>
        <translation>bỏ {name} khỏi danh sách thẩm quyền ký: {capacity} {basis}</translation>
    </message>
</context>
<context>
    <name>KeepBothForm</name>
    <message>
        <source>Keep {code} in force beside the newer document</source>
        <translation>Giữ hiệu lực {code} bên cạnh văn bản mới</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>Giữ cả hai</translation>
    </message>
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>Keys valid here</source>
        <translation>Phím dùng được ở đây</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>the incoming book</source>
        <translation>Sổ văn bản đến</translation>
    </message>
    <message>
        <source>the outgoing book</source>
        <translation>Sổ văn bản đi</translation>
    </message>
    <message>
        <source>the ordinals of the year</source>
        <translation>số thứ tự trong năm</translation>
    </message>
    <message>
        <source>a personal certificate</source>
        <translation>chứng thư cá nhân</translation>
    </message>
    <message>
        <source>an agency&apos;s certificate</source>
        <translation>chứng thư cơ quan</translation>
    </message>
    <message>
        <source>the leader&apos;s certificate</source>
        <translation>chứng thư của lãnh đạo</translation>
    </message>
    <message>
        <source>not for signing</source>
        <translation>không dùng để ký</translation>
    </message>
    <message>
        <source>another key</source>
        <translation>khóa khác</translation>
    </message>
    <message>
        <source>not a PNG</source>
        <translation>không phải PNG</translation>
    </message>
    <message>
        <source>the ground is not transparent</source>
        <translation>nền không trong suốt</translation>
    </message>
    <message>
        <source>too coarse</source>
        <translation>độ phân giải thấp</translation>
    </message>
    <message>
        <source>not square</source>
        <translation>không vuông</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>con dấu</translation>
    </message>
    <message>
        <source>on the system</source>
        <translation>trên hệ thống</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>qua điện thoại</translation>
    </message>
    <message>
        <source>the certificate has expired</source>
        <translation>chứng thư hết hạn</translation>
    </message>
    <message>
        <source>the token is locked</source>
        <translation>thiết bị bị khóa</translation>
    </message>
    <message>
        <source>the token is missing or broken</source>
        <translation>không có hoặc hỏng thiết bị</translation>
    </message>
    <message>
        <source>the leader has no token</source>
        <translation>lãnh đạo không có thiết bị ký số</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>lý do khác</translation>
    </message>
    <message>
        <source>no room is left</source>
        <translation>đã hết chỗ trống</translation>
    </message>
    <message>
        <source>you have no right to it</source>
        <translation>không có quyền</translation>
    </message>
    <message>
        <source>it can only be read</source>
        <translation>chỉ đọc được</translation>
    </message>
    <message>
        <source>it is not there</source>
        <translation>không tìm thấy</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>đây là một thư mục</translation>
    </message>
    <message>
        <source>it is no folder</source>
        <translation>đây không phải thư mục</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>tên quá dài</translation>
    </message>
    <message>
        <source>the system refuses</source>
        <translation>hệ thống từ chối</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>không kết nối được</translation>
    </message>
    <message>
        <source>it took too long</source>
        <translation>chờ quá lâu</translation>
    </message>
    <message>
        <source>the line broke</source>
        <translation>đứt giữa chừng</translation>
    </message>
    <message>
        <source>the address is wrong</source>
        <translation>địa chỉ không đúng</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>it does not say that it is one</source>
        <translation>tệp không tự khai là PDF/A</translation>
    </message>
    <message>
        <source>the colours have no profile</source>
        <translation>màu sắc thiếu hồ sơ màu</translation>
    </message>
    <message>
        <source>fonts are missing in it</source>
        <translation>thiếu phông chữ nhúng</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>tệp bị khóa</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>not issued yet</source>
        <translation>chưa phát hành</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>chờ gửi</translation>
    </message>
    <message>
        <source>passed to the axis</source>
        <translation>đã chuyển lên trục</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã tiếp nhận</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>đã phân công</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>đang xử lý</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>hoàn thành</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>không chấp nhận</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>đã thu hồi</translation>
    </message>
    <message>
        <source>needs a person</source>
        <translation>cần người xử lý</translation>
    </message>
    <message>
        <source>letter sent, not confirmed</source>
        <translation>đã gửi thư, chưa xác nhận</translation>
    </message>
    <message>
        <source>to be sent on paper</source>
        <translation>chờ gửi giấy</translation>
    </message>
    <message>
        <source>sent by post</source>
        <translation>đã gửi bưu điện</translation>
    </message>
    <message>
        <source>handed over and signed for</source>
        <translation>đã trao, có ký nhận</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>the primary act</source>
        <translation>việc chính</translation>
    </message>
    <message>
        <source>large page and back</source>
        <translation>xem trang lớn và trở lại</translation>
    </message>
    <message>
        <source>next document</source>
        <translation>văn bản tiếp theo</translation>
    </message>
    <message>
        <source>previous document</source>
        <translation>văn bản trước</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>chữ ký</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>gap at {number}</source>
        <translation>thiếu số {number}</translation>
    </message>
    <message>
        <source>{first}→{last} complete</source>
        <translation>{first}→{last} đủ</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>chưa có số</translation>
    </message>
    <message>
        <source>, {count} voided</source>
        <translation>, {count} hủy</translation>
    </message>
    <message>
        <source>, {count} held</source>
        <translation>, {count} đang giữ</translation>
    </message>
    <message>
        <source>No book is open yet</source>
        <translation>Chưa mở sổ</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds ago</source>
        <translation>
            <numerusform>%n giây trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes ago</source>
        <translation>
            <numerusform>%n phút trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours ago</source>
        <translation>
            <numerusform>%n giờ trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>%n ngày trước</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting to be sent </source>
        <translation>Chờ gửi </translation>
    </message>
    <message>
        <source>{count} recipients have not received in time</source>
        <translation>{count} nơi chưa tiếp nhận quá hạn</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>chưa sao lưu</translation>
    </message>
    <message>
        <source>backup today {hour}</source>
        <translation>sao lưu hôm nay {hour}</translation>
    </message>
    <message>
        <source>backup yesterday {hour}</source>
        <translation>sao lưu hôm qua {hour}</translation>
    </message>
    <message>
        <source>backup {day}</source>
        <translation>sao lưu {day}</translation>
    </message>
    <message>
        <source>Incoming book</source>
        <translation>Sổ đến</translation>
    </message>
    <message>
        <source>Token: </source>
        <translation>Token: </translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN đã khóa</translation>
    </message>
    <message>
        <source>no driver installed</source>
        <translation>chưa cài trình điều khiển</translation>
    </message>
    <message>
        <source>no device seen</source>
        <translation>không thấy thiết bị</translation>
    </message>
    <message>
        <source>this is the personal signature of {name}, the seal is needed</source>
        <translation>đây là chữ ký cá nhân của {name}, cần con dấu</translation>
    </message>
    <message>
        <source>no certificate that signs</source>
        <translation>không có chứng thư để ký</translation>
    </message>
    <message>
        <source>valid from {day}</source>
        <translation>có hiệu lực từ {day}</translation>
    </message>
    <message>
        <source>ended on {day}</source>
        <translation>hết hạn {day}</translation>
    </message>
    <message>
        <source>one PIN try left</source>
        <translation>còn 1 lần nhập PIN</translation>
    </message>
    <message>
        <source>wrong PINs were entered</source>
        <translation>đã nhập sai PIN</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>the clock stands before the last entry ({moment})</source>
        <translation>đồng hồ máy đứng trước lần ghi cuối ({moment})</translation>
    </message>
    <message>
        <source>the clock is {count} seconds slow</source>
        <translation>đồng hồ máy chậm {count} giây</translation>
    </message>
    <message>
        <source>the clock is {count} seconds fast</source>
        <translation>đồng hồ máy nhanh {count} giây</translation>
    </message>
    <message>
        <source>{count} answers could not be given</source>
        <translation>{count} phản hồi không gửi được</translation>
    </message>
    <message numerus="yes">
        <source>%n packets need a look</source>
        <translation>
            <numerusform>%n gói tin cần xem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MandateSection</name>
    <message>
        <source>Who may sign</source>
        <translation>Thẩm quyền ký</translation>
    </message>
    <message>
        <source>A signature in another capacity, of another type or out of its days is told before a number is given. Where nothing is listed, nothing is compared.</source>
        <translation>Chữ ký sai quyền hạn, sai loại văn bản hoặc ngoài thời hạn được báo trước khi cấp số. Danh sách trống thì không đối chiếu.</translation>
    </message>
    <message>
        <source>Add to the list</source>
        <translation>Thêm vào danh sách</translation>
    </message>
    <message>
        <source>as the head</source>
        <translation>người đứng đầu</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Người ký</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Quyền hạn ký</translation>
    </message>
    <message>
        <source>all types, or their names with commas between them</source>
        <translation>mọi loại, hoặc ghi tên loại, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Types of documents</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>Rests on</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>decision or authorisation</source>
        <translation>quyết định hoặc văn bản ủy quyền</translation>
    </message>
    <message>
        <source>Take the chosen one off the list</source>
        <translation>Bỏ dòng đã chọn</translation>
    </message>
    <message>
        <source>A day is written as dd/mm/yyyy.</source>
        <translation>Ngày ghi theo dạng nn/tt/nnnn.</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Đã thêm.</translation>
    </message>
    <message>
        <source>all types</source>
        <translation>mọi loại</translation>
    </message>
    <message>
        <source>without end</source>
        <translation>không thời hạn</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>đến {day}</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Đến</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Đi</translation>
    </message>
    <message>
        <source>Books</source>
        <translation>Sổ</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Công cụ</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Trợ giúp</translation>
    </message>
</context>
<context>
    <name>MoveForm</name>
    <message>
        <source>Send to {name} by another way</source>
        <translation>Gửi {name} bằng cách khác</translation>
    </message>
    <message>
        <source>Send this way</source>
        <translation>Gửi bằng cách này</translation>
    </message>
    <message>
        <source>By the official mailbox</source>
        <translation>Qua hộp thư công vụ</translation>
    </message>
    <message>
        <source>On paper, by the dispatch desk</source>
        <translation>Bản giấy, qua bộ phận chuyển phát</translation>
    </message>
    <message>
        <source>By the axis again</source>
        <translation>Qua trục trở lại</translation>
    </message>
    <message>
        <source>What waits for {name} is withdrawn at once: nobody gets the document twice.</source>
        <translation>Gói đang chờ gửi {name} được rút ngay: không nơi nào nhận hai lần.</translation>
    </message>
    <message>
        <source>This office has no mailbox; it is set up in the settings.</source>
        <translation>Cơ quan chưa có hộp thư; thiết lập trong Cài đặt.</translation>
    </message>
    <message>
        <source>The directory has no mail address of this agency.</source>
        <translation>Danh mục không có địa chỉ thư của cơ quan này.</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients wait for the axis</source>
        <translation>
            <numerusform>%n nơi nhận đang chờ trục</numerusform>
        </translation>
    </message>
    <message>
        <source>What waits is withdrawn at once: nobody gets the document twice.</source>
        <translation>Gói đang chờ được rút ngay: không nơi nào nhận hai lần.</translation>
    </message>
    <message>
        <source>{count} of {all} have an address in the directory.</source>
        <translation>{count} trong {all} nơi có địa chỉ thư trong danh mục.</translation>
    </message>
    <message>
        <source>The directory has no mail address of these agencies.</source>
        <translation>Danh mục không có địa chỉ thư của các cơ quan này.</translation>
    </message>
    <message>
        <source>All on paper</source>
        <translation>Tất cả bằng bản giấy</translation>
    </message>
    <message>
        <source>By the mailbox, the rest on paper</source>
        <translation>Qua hộp thư, còn lại bản giấy</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Danh mục</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Put away</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%n documents were sealed after that.</source>
        <translation>
            <numerusform>%n văn bản đã đóng dấu sau thời điểm đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>The seal certificate “{name}” (serial number {serial}) was revoked on {since}. {many} It seals no more.</source>
        <translation>Chứng thư con dấu “{name}” (số sê-ri {serial}) đã bị thu hồi từ {since}. {many} Chương trình không đóng dấu bằng chứng thư này nữa.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Arrival number {number} ({code}) was registered already. {sentence} {todo}</source>
        <translation>Văn bản số đến {number} ({code}) đã vào sổ. {sentence} {todo}</translation>
    </message>
    <message>
        <source>Signatures turned out worse after registration: arrival numbers {numbers}.</source>
        <translation>Có kết quả kiểm tra chữ ký xấu đi sau khi vào sổ: số đến {numbers}.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Xem văn bản</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>used</source>
        <translation>đã dùng</translation>
    </message>
    <message>
        <source>held</source>
        <translation>đang giữ</translation>
    </message>
    <message>
        <source>voided</source>
        <translation>đã hủy</translation>
    </message>
</context>
<context>
    <name>OnePlace</name>
    <message>
        <source>Place of the {mark}</source>
        <translation>Chỗ đặt {mark}</translation>
    </message>
    <message>
        <source>The page is being read…</source>
        <translation>Đang đọc trang…</translation>
    </message>
    <message>
        <source>Shown as a box on the page.</source>
        <translation>Khung trên trang cho thấy chỗ đặt.</translation>
    </message>
    <message>
        <source>This place is right</source>
        <translation>Chỗ này đúng</translation>
    </message>
    <message>
        <source>The page is being drawn.</source>
        <translation>Đang vẽ trang.</translation>
    </message>
    <message>
        <source>Look at the amber box on the page and confirm it first.</source>
        <translation>Xem khung màu vàng trên trang và xác nhận trước.</translation>
    </message>
</context>
<context>
    <name>OpenBookForm</name>
    <message>
        <source>Open the book in the middle of the year</source>
        <translation>Mở sổ giữa năm</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Bắt đầu từ số</translation>
    </message>
    <message>
        <source>On the ground of</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>Numbers before it stay in the paper book.</source>
        <translation>Các số trước đó nằm ở sổ cũ.</translation>
    </message>
    <message>
        <source>Write the decision or minute on whose ground it begins there.</source>
        <translation>Ghi văn bản hoặc biên bản làm căn cứ.</translation>
    </message>
</context>
<context>
    <name>OpinionForm</name>
    <message>
        <source>Unit or person</source>
        <translation>Đơn vị, người</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Directing opinion on arrival number {number}</source>
        <translation>Ý kiến chỉ đạo, số đến {number}</translation>
    </message>
    <message>
        <source>Enter the opinion</source>
        <translation>Nhập ý kiến</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Lead and deadline</source>
        <translation>Chủ trì và thời hạn</translation>
    </message>
    <message>
        <source>Cooperating units and deadlines</source>
        <translation>Phối hợp và thời hạn</translation>
    </message>
    <message>
        <source>Add a cooperating unit</source>
        <translation>Thêm đơn vị phối hợp</translation>
    </message>
    <message>
        <source>An opinion needs the leader, its text and one lead.</source>
        <translation>Cần có lãnh đạo, nội dung ý kiến và một đơn vị chủ trì.</translation>
    </message>
    <message>
        <source>on the paper slip</source>
        <translation>ghi trên phiếu giấy</translation>
    </message>
    <message>
        <source>by phone, to be confirmed</source>
        <translation>qua điện thoại, chờ xác nhận</translation>
    </message>
    <message>
        <source>on the system</source>
        <translation>trên hệ thống</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Hình thức cho ý kiến</translation>
    </message>
</context>
<context>
    <name>Orphans</name>
    <message>
        <source>Report</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Về văn bản</translation>
    </message>
    <message>
        <source>At</source>
        <translation>Lúc</translation>
    </message>
    <message>
        <source>Join to a document…</source>
        <translation>Gắn vào văn bản…</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Gác lại…</translation>
    </message>
    <message>
        <source>Every report found its document.</source>
        <translation>Mọi báo trạng thái đã khớp văn bản.</translation>
    </message>
    <message>
        <source>A report about a document that this office does not know is kept here.</source>
        <translation>Báo trạng thái về văn bản cơ quan không có được giữ ở đây.</translation>
    </message>
    <message>
        <source>Put the report aside</source>
        <translation>Gác báo trạng thái</translation>
    </message>
    <message>
        <source>Find the document it is about and join it; if there is none, put it aside.</source>
        <translation>Tìm văn bản được nói tới rồi gắn vào; không có thì gác lại kèm lý do.</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Mã định danh</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
</context>
<context>
    <name>OutagePage</name>
    <message>
        <source>File the minute</source>
        <translation>Lưu hồ sơ</translation>
    </message>
    <message>
        <source>Cause, and what was done</source>
        <translation>Nguyên nhân, biện pháp đã thực hiện</translation>
    </message>
    <message>
        <source>Reported to</source>
        <translation>Đã báo cho</translation>
    </message>
    <message>
        <source>What is left empty is written by hand.</source>
        <translation>Phần để trống sẽ viết tay.</translation>
    </message>
    <message>
        <source>Minute of the outage {day}.pdf</source>
        <translation>Biên bản sự cố {day}.pdf</translation>
    </message>
    <message>
        <source>Without the axis since {began}</source>
        <translation>Mất kết nối trục từ {began}</translation>
    </message>
    <message>
        <source>Without the axis from {began} to {ended}</source>
        <translation>Mất kết nối trục từ {began} đến {ended}</translation>
    </message>
    <message>
        <source>Filed when the line is back; until then save or print it as it is.</source>
        <translation>Lưu hồ sơ khi có lại kết nối; hiện có thể lưu ra tệp hoặc in.</translation>
    </message>
    <message>
        <source>This minute is filed.</source>
        <translation>Biên bản này đã lưu hồ sơ.</translation>
    </message>
    <message>
        <source>The minute is filed.</source>
        <translation>Đã lưu biên bản vào hồ sơ.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>not arrived after {minutes} minutes</source>
        <translation>chưa đến, quá {minutes} phút</translation>
    </message>
    <message>
        <source>a person is needed</source>
        <translation>cần người xử lý</translation>
    </message>
    <message>
        <source>try {count} · next {hour}</source>
        <translation>lần thứ {count} · lần sau {hour}</translation>
    </message>
    <message numerus="yes">
        <source>%n recipients overdue</source>
        <translation>
            <numerusform>%n nơi chưa tiếp nhận quá hạn</numerusform>
        </translation>
    </message>
    <message>
        <source>No axis is set up; documents wait here and nothing is lost.</source>
        <translation>Chưa thiết lập trục; văn bản chờ ở đây, không mất gì.</translation>
    </message>
    <message>
        <source>Nothing was sent yet.</source>
        <translation>Chưa gửi văn bản nào.</translation>
    </message>
    <message>
        <source>Issued documents are followed here, recipient by recipient.</source>
        <translation>Văn bản đã phát hành được theo dõi ở đây theo từng nơi nhận.</translation>
    </message>
    <message>
        <source>Every recipient has accepted.</source>
        <translation>Mọi nơi nhận đã tiếp nhận.</translation>
    </message>
    <message>
        <source>A recipient that has not accepted in time appears here.</source>
        <translation>Nơi nhận chưa tiếp nhận sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>“We sent you document {code} of {day}, {subject}. Please take it in on your system or tell us why not.”</source>
        <translation>“Cơ quan chúng tôi đã gửi văn bản {code} ngày {day}, {subject}. Đề nghị quý cơ quan tiếp nhận trên hệ thống hoặc cho biết lý do chưa tiếp nhận.”</translation>
    </message>
    <message>
        <source>{name} has no mail address in the directory; call them instead.</source>
        <translation>Danh bạ chưa có thư điện tử của {name}; hãy gọi điện.</translation>
    </message>
    <message>
        <source>Please accept document {code}</source>
        <translation>Đề nghị tiếp nhận văn bản {code}</translation>
    </message>
    <message>
        <source>A letter to {mail} is open in the mail program; send it there.</source>
        <translation>Thư gửi {mail} đã mở trong chương trình thư; bấm gửi ở đó.</translation>
    </message>
    <message>
        <source>{code} was taken back and waits to be issued.</source>
        <translation>Đã hoàn tác phát hành {code}; văn bản về mục chờ phát hành.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Ask to accept</source>
        <translation>Nhắc tiếp nhận</translation>
    </message>
    <message>
        <source>issued {hour}</source>
        <translation>gửi {hour}</translation>
    </message>
    <message>
        <source>✓ {count}/{count} accepted</source>
        <translation>✓ {count}/{count} đã tiếp nhận</translation>
    </message>
    <message>
        <source>Leaves for the axis in {seconds} seconds.</source>
        <translation>Chuyển lên trục sau {seconds} giây.</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Hoàn tác</translation>
    </message>
    <message numerus="yes">
        <source>%n older documents are found by the search.</source>
        <translation>
            <numerusform>%n văn bản cũ hơn: dùng Tra cứu.</numerusform>
        </translation>
    </message>
    <message>
        <source>declines the recall: {reason}</source>
        <translation>từ chối thu hồi: {reason}</translation>
    </message>
    <message>
        <source>recall asked for {hour}, no answer yet</source>
        <translation>đã yêu cầu thu hồi {hour}, chưa trả lời</translation>
    </message>
    <message>
        <source>Enter the answer…</source>
        <translation>Ghi trả lời…</translation>
    </message>
    <message>
        <source>Sent on paper…</source>
        <translation>Đã gửi giấy…</translation>
    </message>
    <message>
        <source>Not sent…</source>
        <translation>Chưa gửi…</translation>
    </message>
    <message>
        <source>RECALLED</source>
        <translation>ĐÃ THU HỒI</translation>
    </message>
    <message>
        <source>Acts on {code}</source>
        <translation>Việc với {code}</translation>
    </message>
    <message>
        <source>{late}, {count} for want of the axis</source>
        <translation>{late}, {count} do mất kết nối trục</translation>
    </message>
    <message>
        <source>{line} {told} · no document is lost</source>
        <translation>{line} {told} · không mất văn bản nào</translation>
    </message>
    <message>
        <source>More for {name}</source>
        <translation>Việc khác với {name}</translation>
    </message>
    <message>
        <source>Another way…</source>
        <translation>Cách khác…</translation>
    </message>
    <message>
        <source>Choose the recipient…</source>
        <translation>Chọn nơi nhận…</translation>
    </message>
    <message>
        <source>arrived {at}, not accepted in time</source>
        <translation>đã đến {at}, chưa tiếp nhận, quá hạn</translation>
    </message>
</context>
<context>
    <name>OutgoingPage</name>
    <message>
        <source>Take in a PDF…</source>
        <translation>Nhận tệp PDF…</translation>
    </message>
    <message>
        <source>take in a PDF</source>
        <translation>nhận tệp PDF</translation>
    </message>
    <message>
        <source>Give the number and sign…</source>
        <translation>Cấp số và ký số…</translation>
    </message>
    <message>
        <source>Continue with number {code}…</source>
        <translation>Tiếp tục với số {code}…</translation>
    </message>
    <message>
        <source>Recipients…</source>
        <translation>Nơi nhận…</translation>
    </message>
    <message>
        <source>No document waits for a number.</source>
        <translation>Không có văn bản chờ cấp số.</translation>
    </message>
    <message>
        <source>Take in a PDF that the leader has signed, or drop it here.</source>
        <translation>Nhận tệp PDF lãnh đạo đã ký số, hoặc kéo thả vào đây.</translation>
    </message>
    <message>
        <source>No numbered document waits for the agency&apos;s signature.</source>
        <translation>Không có văn bản chờ ký số cơ quan.</translation>
    </message>
    <message>
        <source>A signing that stopped stands here with its number kept.</source>
        <translation>Lần ký số bị dừng nằm ở đây, số vẫn được giữ.</translation>
    </message>
    <message>
        <source>No document waits to be issued.</source>
        <translation>Không có văn bản chờ phát hành.</translation>
    </message>
    <message>
        <source>Signed documents come here before they are sent.</source>
        <translation>Văn bản đã ký số cơ quan chờ ở đây trước khi gửi.</translation>
    </message>
    <message numerus="yes">
        <source>Issue to %n recipients…</source>
        <translation>
            <numerusform>Phát hành tới %n nơi nhận…</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign several…</source>
        <translation>Ký hàng loạt…</translation>
    </message>
    <message>
        <source>number and sign several documents</source>
        <translation>cấp số và ký nhiều văn bản</translation>
    </message>
    <message>
        <source>Give the number…</source>
        <translation>Cấp số…</translation>
    </message>
    <message>
        <source>Issue on paper…</source>
        <translation>Phát hành giấy…</translation>
    </message>
    <message>
        <source>Choose the mended PDF</source>
        <translation>Chọn PDF đã sửa</translation>
    </message>
    <message>
        <source>Form and technique…</source>
        <translation>Thể thức…</translation>
    </message>
    <message>
        <source>No document is with its drafter.</source>
        <translation>Không có văn bản nào đang ở người soạn thảo.</translation>
    </message>
    <message>
        <source>What is sent back to be mended waits here.</source>
        <translation>Văn bản trả lại để sửa sẽ chờ ở đây.</translation>
    </message>
    <message>
        <source>Bring in the mended PDF…</source>
        <translation>Đưa PDF đã sửa vào…</translation>
    </message>
    <message>
        <source>Take it back as it is</source>
        <translation>Lấy lại nguyên bản cũ</translation>
    </message>
    <message>
        <source>“{subject}” waits for its number.</source>
        <translation>“{subject}” đang chờ cấp số.</translation>
    </message>
    <message>
        <source>Signed PDF or newer draft…</source>
        <translation>PDF đã ký, bản thảo mới…</translation>
    </message>
</context>
<context>
    <name>OutgoingRow</name>
    <message numerus="yes">
        <source>%n recipients</source>
        <translation>
            <numerusform>%n nơi nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Document identifier</source>
        <translation>Mã văn bản</translation>
    </message>
    <message>
        <source>Proof of the signatures</source>
        <translation>Bằng chứng chữ ký số</translation>
    </message>
    <message>
        <source>waiting for the line: time stamp and revocation data are added by themselves</source>
        <translation>đang chờ mạng: dấu thời gian và dữ liệu thu hồi sẽ tự bổ sung</translation>
    </message>
    <message>
        <source>{what}; last tried {when}</source>
        <translation>{what}; lần thử gần nhất {when}</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>dấu thời gian</translation>
    </message>
    <message>
        <source>revocation data</source>
        <translation>dữ liệu thu hồi</translation>
    </message>
    <message>
        <source>{what}, since {when}</source>
        <translation>{what}, từ {when}</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Gửi</translation>
    </message>
    <message>
        <source>number overdue since {day}</source>
        <translation>quá hạn cấp số từ {day}</translation>
    </message>
    <message>
        <source>number due today</source>
        <translation>cấp số trong hôm nay</translation>
    </message>
    <message>
        <source>number by {day}</source>
        <translation>cấp số chậm nhất {day}</translation>
    </message>
    <message>
        <source>the certificate of “{name}” had been revoked when it signed: recall the document</source>
        <translation>chứng thư của “{name}” đã bị thu hồi khi ký: hãy thu hồi văn bản</translation>
    </message>
    <message>
        <source>Seal certificate</source>
        <translation>Chứng thư con dấu</translation>
    </message>
    <message>
        <source>checked online when it sealed, {when}</source>
        <translation>đã kiểm tra trực tuyến khi đóng dấu, {when}</translation>
    </message>
    <message>
        <source>not checked online: its issuer could not be asked; it is asked again by itself</source>
        <translation>chưa kiểm tra trực tuyến: lúc đóng dấu không hỏi được nơi cấp; chương trình tự kiểm tra lại</translation>
    </message>
    <message>
        <source>checked online afterwards, {when}: it was valid when it sealed</source>
        <translation>đã kiểm tra trực tuyến sau đó, {when}: còn hiệu lực khi đóng dấu</translation>
    </message>
    <message>
        <source>it had been revoked when it sealed, as was heard on {when}</source>
        <translation>đã bị thu hồi khi đóng dấu (biết tin lúc {when})</translation>
    </message>
    <message>
        <source>seal revoked</source>
        <translation>dấu đã bị thu hồi</translation>
    </message>
    <message>
        <source>not checked online</source>
        <translation>chưa kiểm tra trực tuyến</translation>
    </message>
    <message>
        <source>not checked online: only an answer from before was here; it is asked again by itself</source>
        <translation>chưa kiểm tra trực tuyến: lúc đóng dấu chỉ có danh sách thu hồi đã lưu; chương trình tự kiểm tra lại</translation>
    </message>
    <message>
        <source>{said}; another time stamp is laid over it on {day}</source>
        <translation>{said}; sẽ cấp thêm dấu thời gian phủ lên vào ngày {day}</translation>
    </message>
</context>
<context>
    <name>PacketFiles</name>
    <message>
        <source>Choose packet files</source>
        <translation>Chọn tệp gói tin</translation>
    </message>
    <message>
        <source>Packets (*.edxml *.xml)</source>
        <translation>Gói tin (*.edxml *.xml)</translation>
    </message>
    <message>
        <source>Only packet files (.edxml) are taken in here; paper goes by scanning (F9).</source>
        <translation>Ở đây chỉ nhập tệp gói tin (.edxml); văn bản giấy thì quét (F9).</translation>
    </message>
    <message numerus="yes">
        <source>Reading %n packets…</source>
        <translation>
            <numerusform>Đang đọc %n gói tin…</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the packet as a file</source>
        <translation>Lưu gói tin thành tệp</translation>
    </message>
    <message>
        <source>The packet was saved as {file}.</source>
        <translation>Đã lưu gói tin vào {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents taken in.</source>
        <translation>
            <numerusform>Đã nhập %n văn bản.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets were here already; nothing is doubled.</source>
        <translation>
            <numerusform>%n gói tin đã có sẵn; không nhập trùng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n recalls wait for your answer.</source>
        <translation>
            <numerusform>%n yêu cầu thu hồi chờ trả lời.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newer documents wait on the recall desk.</source>
        <translation>
            <numerusform>%n bản cập nhật, thay thế chờ đối chiếu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports were added to their documents.</source>
        <translation>
            <numerusform>Đã ghi %n trạng thái vào văn bản.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reports are about unknown documents.</source>
        <translation>
            <numerusform>%n trạng thái không rõ của văn bản nào.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n documents bear a mark of secrecy and are stopped.</source>
        <translation>
            <numerusform>%n văn bản có dấu hiệu bí mật nhà nước, đã chặn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files cannot be read; they are in quarantine.</source>
        <translation>
            <numerusform>%n tệp không đọc được, đã đưa vào mục cách ly.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets could not be taken in now.</source>
        <translation>
            <numerusform>Chưa nhập được %n gói tin.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PacketReason</name>
    <message>
        <source>The packet lacks what it must say</source>
        <translation>Gói tin thiếu mục bắt buộc</translation>
    </message>
    <message>
        <source>The packet is of a kind that nobody knows</source>
        <translation>Gói tin thuộc loại nghiệp vụ không có trong quy chuẩn</translation>
    </message>
    <message>
        <source>The packet is neither a document nor a report</source>
        <translation>Gói tin không phải văn bản, không phải báo trạng thái</translation>
    </message>
    <message>
        <source>The packet brings definitions that are not allowed</source>
        <translation>Gói tin có khai báo không được phép</translation>
    </message>
    <message>
        <source>The packet was cut short or damaged on its way</source>
        <translation>Gói tin bị cắt hoặc hỏng trên đường truyền</translation>
    </message>
    <message>
        <source>The packet is made to overload the reader</source>
        <translation>Gói tin được tạo để làm quá tải</translation>
    </message>
    <message>
        <source>The packet is larger than allowed</source>
        <translation>Gói tin lớn hơn mức cho phép</translation>
    </message>
    <message>
        <source>The packet has too many files</source>
        <translation>Gói tin có quá nhiều tệp</translation>
    </message>
    <message>
        <source>sender</source>
        <translation>nơi gửi</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>nơi nhận</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>trích yếu</translation>
    </message>
    <message>
        <source>number and notation</source>
        <translation>số và ký hiệu</translation>
    </message>
    <message>
        <source>which document it is about</source>
        <translation>văn bản liên quan</translation>
    </message>
    <message>
        <source>state</source>
        <translation>trạng thái</translation>
    </message>
    <message>
        <source>The program could not read the packet; its log says more</source>
        <translation>Chương trình không đọc được gói tin; nhật ký kỹ thuật ghi rõ hơn</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>next page of the document</source>
        <translation>trang sau của văn bản</translation>
    </message>
    <message>
        <source>previous page of the document</source>
        <translation>trang trước của văn bản</translation>
    </message>
</context>
<context>
    <name>PageView</name>
    <message>
        <source>Page of the document</source>
        <translation>Trang văn bản</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Incoming</source>
        <translation>Văn bản đến</translation>
    </message>
    <message>
        <source>Outgoing</source>
        <translation>Văn bản đi</translation>
    </message>
    <message>
        <source>Books {year}</source>
        <translation>Sổ {year}</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Waiting for registration</source>
        <translation>Chờ vào sổ</translation>
    </message>
    <message>
        <source>Waiting to be presented</source>
        <translation>Chờ trình</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Đang xử lý</translation>
    </message>
    <message>
        <source>Waiting for paper</source>
        <translation>Chờ bản giấy</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Đã trả lại</translation>
    </message>
    <message>
        <source>Recall requests</source>
        <translation>Yêu cầu thu hồi</translation>
    </message>
    <message>
        <source>Register an incoming document</source>
        <translation>Vào sổ đến</translation>
    </message>
    <message>
        <source>Who is on duty</source>
        <translation>Người trực</translation>
    </message>
    <message>
        <source>Set up the office</source>
        <translation>Thiết lập cơ quan</translation>
    </message>
    <message>
        <source>The clerk&apos;s guide</source>
        <translation>Hướng dẫn văn thư</translation>
    </message>
    <message>
        <source>Waiting for a number</source>
        <translation>Chờ cấp số</translation>
    </message>
    <message>
        <source>Waiting for the agency&apos;s signature</source>
        <translation>Chờ ký số cơ quan</translation>
    </message>
    <message>
        <source>Waiting to be issued</source>
        <translation>Chờ phát hành</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Not yet accepted</source>
        <translation>Chưa tiếp nhận</translation>
    </message>
    <message>
        <source>Incoming book</source>
        <translation>Sổ đến</translation>
    </message>
    <message>
        <source>Outgoing book</source>
        <translation>Sổ đi</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tra cứu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Take in a document to be issued</source>
        <translation>Nhận văn bản để phát hành</translation>
    </message>
    <message>
        <source>Give a number and sign</source>
        <translation>Cấp số và ký số cơ quan</translation>
    </message>
    <message>
        <source>Print the incoming book</source>
        <translation>In sổ đăng ký văn bản đến</translation>
    </message>
    <message>
        <source>Print the outgoing book</source>
        <translation>In sổ đăng ký văn bản đi</translation>
    </message>
    <message>
        <source>Exchange with the axis</source>
        <translation>Kết nối trục</translation>
    </message>
    <message>
        <source>Packets in quarantine</source>
        <translation>Gói tin bị cách ly</translation>
    </message>
    <message>
        <source>Reports of unknown documents</source>
        <translation>Báo trạng thái không rõ văn bản</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Nhật ký hoạt động</translation>
    </message>
    <message>
        <source>Number and sign several</source>
        <translation>Cấp số và ký hàng loạt</translation>
    </message>
    <message>
        <source>Sign and seal on paper</source>
        <translation>Ký, đóng dấu trên giấy</translation>
    </message>
    <message>
        <source>Print with the arrival mark</source>
        <translation>In bản có dấu ĐẾN</translation>
    </message>
    <message>
        <source>Minute of a time without the axis</source>
        <translation>Biên bản sự cố</translation>
    </message>
    <message>
        <source>Electronic copy of a paper</source>
        <translation>Bản sao điện tử</translation>
    </message>
    <message>
        <source>Delivery slip</source>
        <translation>Phiếu gửi</translation>
    </message>
    <message>
        <source>Answers that could not be given</source>
        <translation>Phản hồi không gửi được</translation>
    </message>
    <message>
        <source>A day&apos;s reconciliation with the axis</source>
        <translation>Đối chiếu trong ngày với trục</translation>
    </message>
    <message>
        <source>Test packet to a partner</source>
        <translation>Gửi thử tới đối tác</translation>
    </message>
    <message>
        <source>Print the book of copies</source>
        <translation>In sổ đăng ký bản sao</translation>
    </message>
    <message>
        <source>Revoked seal certificates</source>
        <translation>Chứng thư con dấu bị thu hồi</translation>
    </message>
    <message>
        <source>Certified copy on paper</source>
        <translation>Bản sao giấy</translation>
    </message>
    <message>
        <source>Sent back to the drafter</source>
        <translation>Trả người soạn thảo</translation>
    </message>
</context>
<context>
    <name>PaperCopyPage</name>
    <message>
        <source>Enter it in the book and make the pages</source>
        <translation>Vào sổ bản sao và lập trang in</translation>
    </message>
    <message>
        <source>Extract (PDF)</source>
        <translation>Tệp trích sao (PDF)</translation>
    </message>
    <message>
        <source>Who decided it</source>
        <translation>Người quyết định sao</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Nơi nhận bản sao</translation>
    </message>
    <message>
        <source>Capacity and position of who signs</source>
        <translation>Quyền hạn, chức vụ người ký bản sao</translation>
    </message>
    <message>
        <source>The document has no page here.</source>
        <translation>Văn bản không có trang nào ở đây.</translation>
    </message>
    <message>
        <source>The last page has no room: the block stands on a page of its own.</source>
        <translation>Trang cuối không còn chỗ: khối sao nằm ở trang riêng.</translation>
    </message>
    <message>
        <source>The copy has no number yet.</source>
        <translation>Bản sao chưa có số.</translation>
    </message>
    <message>
        <source>This copy is in the book.</source>
        <translation>Bản sao này đã vào sổ.</translation>
    </message>
    <message>
        <source>No certified copy can be made of this document.</source>
        <translation>Không sao được văn bản này.</translation>
    </message>
    <message>
        <source>separated by ;</source>
        <translation>cách nhau bằng dấu ;</translation>
    </message>
    <message>
        <source>How many copies, with the one that stays</source>
        <translation>Số bản sao, tính cả bản lưu</translation>
    </message>
    <message numerus="yes">
        <source>%n copies</source>
        <translation>
            <numerusform>%n bản</numerusform>
        </translation>
    </message>
    <message>
        <source>{code} is in the book of copies. Print {copies}, sign and seal them by hand.</source>
        <translation>{code} đã vào sổ bản sao. In {copies}, ký và đóng dấu lên từng bản.</translation>
    </message>
    <message>
        <source>Print {code} of {day} again</source>
        <translation>In lại {code} ngày {day}</translation>
    </message>
    <message>
        <source>Make the pages</source>
        <translation>Lập trang in</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>Signed by hand on paper</source>
        <translation>Lãnh đạo ký trên giấy</translation>
    </message>
    <message>
        <source>Write the day on which the paper was signed as dd/mm/yyyy.</source>
        <translation>Ghi ngày ký trên giấy dạng nn/tt/nnnn.</translation>
    </message>
</context>
<context>
    <name>PathForm</name>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Signed on paper on</source>
        <translation>Ký trên giấy ngày</translation>
    </message>
    <message>
        <source>In a few words</source>
        <translation>Ghi rõ</translation>
    </message>
    <message>
        <source>Write the day as dd/mm/yyyy.</source>
        <translation>Ghi ngày dạng nn/tt/nnnn.</translation>
    </message>
</context>
<context>
    <name>PinForm</name>
    <message>
        <source>PIN of the agency&apos;s token</source>
        <translation>PIN của chữ ký số cơ quan</translation>
    </message>
    <message>
        <source>Type the PIN of the agency&apos;s token.</source>
        <translation>Nhập PIN của chữ ký số cơ quan.</translation>
    </message>
    <message>
        <source>Press once more to use the last try.</source>
        <translation>Bấm lần nữa để dùng lần thử cuối.</translation>
    </message>
    <message>
        <source>One try is left. If the PIN is wrong again, the token locks and must go to its issuer to be opened.</source>
        <translation>Còn 1 lần. Sai nữa thiết bị sẽ khóa và phải đưa đến nơi cấp để mở.</translation>
    </message>
    <message>
        <source>Signing PIN, asked at every signature</source>
        <translation>PIN ký, hỏi cho từng chữ ký</translation>
    </message>
    <message>
        <source>empty: the same</source>
        <translation>để trống: dùng chung</translation>
    </message>
    <message>
        <source>The PIN is locked. Take the token to its issuer, or issue the document on paper.</source>
        <translation>PIN đã bị khóa. Đưa thiết bị đến nơi cấp để mở, hoặc chuyển sang phát hành giấy.</translation>
    </message>
    <message>
        <source>A wrong PIN was entered before. After too many the token locks itself.</source>
        <translation>Đã có lần nhập sai PIN. Sai quá số lần cho phép thiết bị sẽ tự khóa.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents</source>
        <translation>
            <numerusform>%n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>“{name}” signs {documents}. Type the PIN on the pad of the token when it asks.</source>
        <translation>“{name}” ký {documents}. Nhập PIN trên bàn phím của thiết bị khi thiết bị hỏi.</translation>
    </message>
    <message>
        <source>PIN of “{name}”, to sign {documents}</source>
        <translation>PIN của “{name}”, để ký {documents}</translation>
    </message>
</context>
<context>
    <name>Place</name>
    <message>
        <source>This system: {text} files, since {at}</source>
        <translation>Trên hệ thống: {text} tệp, từ {at}</translation>
    </message>
    <message>
        <source>Incoming book: number {text}</source>
        <translation>Sổ đến: số {text}</translation>
    </message>
    <message>
        <source>Work file {text}</source>
        <translation>Hồ sơ công việc {text}</translation>
    </message>
    <message>
        <source>Paper copy: send it back to the sender</source>
        <translation>Bản giấy: trả lại nơi gửi</translation>
    </message>
    <message>
        <source>Presented to {text}</source>
        <translation>Đã trình {text}</translation>
    </message>
    <message>
        <source>Handed over or named: {text}</source>
        <translation>Đã chuyển hoặc phân công: {text}</translation>
    </message>
    <message>
        <source>Second copy from {text}, {at}</source>
        <translation>Bản trùng từ {text}, {at}</translation>
    </message>
    <message>
        <source>Answered by {text}</source>
        <translation>Đã trả lời bằng {text}</translation>
    </message>
    <message>
        <source>Slip for opinions, printed {at}</source>
        <translation>Phiếu giải quyết, in {at}</translation>
    </message>
    <message>
        <source>Arrival stamp, printed {at}</source>
        <translation>Dấu ĐẾN, in {at}</translation>
    </message>
    <message>
        <source>Copy saved outside by {text}, {at}</source>
        <translation>Bản lưu ra ngoài bởi {text}, {at}</translation>
    </message>
    <message>
        <source>Copy opened in another program by {text}, {at}</source>
        <translation>Bản mở bằng chương trình khác bởi {text}, {at}</translation>
    </message>
    <message>
        <source>Daily copies, the last one of {at}</source>
        <translation>Bản sao lưu hằng ngày, gần nhất {at}</translation>
    </message>
    <message>
        <source>Drive of the daily copies is not there: {text}</source>
        <translation>Ổ sao lưu không có mặt: {text}</translation>
    </message>
    <message>
        <source>Print with the arrival mark, made {at}</source>
        <translation>Bản in có dấu ĐẾN, in lúc {at}</translation>
    </message>
    <message>
        <source>Electronic copy, made by {text} {at}</source>
        <translation>Bản sao điện tử, {text} lập lúc {at}</translation>
    </message>
    <message>
        <source>Copy on paper, made by {text} {at}</source>
        <translation>Bản sao giấy, lập bởi {text} {at}</translation>
    </message>
    <message>
        <source>Print of a copy on paper, made by {text} {at}</source>
        <translation>Trang in của bản sao giấy, in bởi {text} {at}</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>dấu</translation>
    </message>
    <message>
        <source>found</source>
        <translation>đã thấy</translation>
    </message>
    <message>
        <source>something is written there already</source>
        <translation>chỗ đó đã có chữ</translation>
    </message>
    <message>
        <source>several places fit</source>
        <translation>có nhiều chỗ khớp</translation>
    </message>
    <message>
        <source>no place was found</source>
        <translation>không thấy chỗ</translation>
    </message>
    <message>
        <source>it would cover text</source>
        <translation>sẽ đè lên chữ</translation>
    </message>
    <message>
        <source>the usual place, not read from the page</source>
        <translation>vị trí thường dùng, không đọc được từ trang</translation>
    </message>
    <message>
        <source>the field that the document keeps for it</source>
        <translation>ô mà văn bản dành sẵn</translation>
    </message>
    <message>
        <source>it would cover too little or too much of the signature</source>
        <translation>che quá ít hoặc quá nhiều hình chữ ký</translation>
    </message>
    <message>
        <source>shown by a person</source>
        <translation>do người dùng chỉ</translation>
    </message>
    <message>
        <source>line on “{file}”</source>
        <translation>dòng chữ trên “{file}”</translation>
    </message>
    <message>
        <source>the gap is narrow: it would be written smaller</source>
        <translation>khoảng trống hẹp: chữ số sẽ nhỏ hơn cỡ quy định</translation>
    </message>
</context>
<context>
    <name>PlacesForm</name>
    <message>
        <source>Place to move</source>
        <translation>Vị trí cần chỉnh</translation>
    </message>
    <message>
        <source>Millimetres from the left edge</source>
        <translation>Số mi-li-mét tính từ mép trái</translation>
    </message>
    <message>
        <source>Millimetres from the top edge</source>
        <translation>Số mi-li-mét tính từ mép trên</translation>
    </message>
    <message>
        <source>As read from the page</source>
        <translation>Đặt như đã đọc trên trang</translation>
    </message>
    <message>
        <source>Drag a box on the page, or press the arrow keys (with Shift: ten times as far).</source>
        <translation>Kéo ô trên trang, hoặc bấm phím mũi tên (thêm Shift: xa gấp mười).</translation>
    </message>
    <message>
        <source>So for every “{type}”</source>
        <translation>Áp dụng cho mọi “{type}”</translation>
    </message>
    <message>
        <source>left</source>
        <translation>trái</translation>
    </message>
    <message>
        <source>top</source>
        <translation>trên</translation>
    </message>
</context>
<context>
    <name>PointRow</name>
    <message>
        <source>Only a person can judge this.</source>
        <translation>Cần người xem.</translation>
    </message>
    <message>
        <source>show the place</source>
        <translation>xem vị trí</translation>
    </message>
    <message>
        <source>Show the place of: {name}</source>
        <translation>Xem vị trí: {name}</translation>
    </message>
    <message>
        <source>let it pass</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>seen, right</source>
        <translation>đã xem, đúng</translation>
    </message>
</context>
<context>
    <name>PreparePage</name>
    <message>
        <source>Give the number and sign</source>
        <translation>Cấp số và ký số</translation>
    </message>
    <message>
        <source>Only keep</source>
        <translation>Chỉ lưu</translation>
    </message>
    <message>
        <source>Reading “{name}”…</source>
        <translation>Đang đọc “{name}”…</translation>
    </message>
    <message>
        <source>number and sign</source>
        <translation>cấp số và ký số</translation>
    </message>
    <message>
        <source>only keep</source>
        <translation>chỉ lưu</translation>
    </message>
    <message>
        <source>choose a PDF</source>
        <translation>chọn tệp PDF</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Checking the leader&apos;s signature…</source>
        <translation>Đang kiểm tra chữ ký của lãnh đạo…</translation>
    </message>
    <message>
        <source>Signed by {signer}; the content is intact.</source>
        <translation>{signer} đã ký số; nội dung nguyên vẹn.</translation>
    </message>
    <message>
        <source>Outgoing number {code}</source>
        <translation>Số đi {code}</translation>
    </message>
    <message>
        <source>Give number {code} and sign</source>
        <translation>Cấp số {code} và ký số</translation>
    </message>
    <message>
        <source>Outgoing document</source>
        <translation>Văn bản đi</translation>
    </message>
    <message>
        <source>“{subject}” waits for its number.</source>
        <translation>“{subject}” đang chờ cấp số.</translation>
    </message>
    <message>
        <source>It is signed on paper</source>
        <translation>Văn bản này ký trên giấy</translation>
    </message>
    <message>
        <source>Go on on paper</source>
        <translation>Làm tiếp trên giấy</translation>
    </message>
    <message>
        <source>The paper is scanned after the red seal.</source>
        <translation>Bản giấy được quét sau khi đóng dấu.</translation>
    </message>
    <message>
        <source>The name “{name}” of the certificate does not stand on the page.</source>
        <translation>Trên văn bản không thấy tên “{name}” ghi trong chứng thư.</translation>
    </message>
    <message>
        <source>The post “{title}” of the certificate does not stand on the page.</source>
        <translation>Trên văn bản không thấy chức vụ “{title}” ghi trong chứng thư.</translation>
    </message>
    <message>
        <source>Choose a PDF or draft…</source>
        <translation>Chọn PDF, bản thảo…</translation>
    </message>
    <message>
        <source>Making the PDF of “{name}”; this can take a minute…</source>
        <translation>Đang tạo tệp PDF từ “{name}”; có thể mất một phút…</translation>
    </message>
    <message>
        <source>Choose a PDF or draft first, or drop it here.</source>
        <translation>Chọn tệp PDF hoặc bản thảo trước, hoặc kéo thả vào đây.</translation>
    </message>
    <message>
        <source>Choose the PDF signed by the leader, or the draft</source>
        <translation>Chọn tệp PDF lãnh đạo đã ký, hoặc bản thảo</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>The leader has not signed this PDF yet.</source>
        <translation>Tệp PDF này chưa có chữ ký của lãnh đạo.</translation>
    </message>
    <message>
        <source>Saved as {place}.</source>
        <translation>Đã lưu vào {place}.</translation>
    </message>
    <message>
        <source>Convert it without its signature</source>
        <translation>Cứ chuyển đổi, bỏ chữ ký trong tệp</translation>
    </message>
    <message>
        <source>Drop here the PDF that the leader has signed, or the draft (.docx, .doc, .odt, .rtf).</source>
        <translation>Kéo thả vào đây tệp PDF lãnh đạo đã ký, hoặc bản thảo (.docx, .doc, .odt, .rtf).</translation>
    </message>
</context>
<context>
    <name>Presence</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Xem</translation>
    </message>
    <message>
        <source>I have seen it</source>
        <translation>Tôi đã xem</translation>
    </message>
    <message numerus="yes">
        <source>%n immediate documents nobody has confirmed</source>
        <translation>
            <numerusform>%n văn bản hỏa tốc chưa có người xác nhận</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit now? This is left behind:</source>
        <translation>Thoát bây giờ? Những việc này còn lại:</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Ở lại</translation>
    </message>
    <message>
        <source>Quit all the same</source>
        <translation>Vẫn thoát</translation>
    </message>
    <message>
        <source>not sent yet: {code}, {subject}</source>
        <translation>chưa gửi: {code}, {subject}</translation>
    </message>
    <message>
        <source>immediate, not confirmed: {code} of {sender}</source>
        <translation>hỏa tốc chưa xác nhận: {code} của {sender}</translation>
    </message>
    <message numerus="yes">
        <source>%n answers to senders not sent yet</source>
        <translation>
            <numerusform>%n trả lời nơi gửi chưa gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received documents wait for registration</source>
        <translation>
            <numerusform>%n văn bản đến chờ vào sổ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PresentForm</name>
    <message>
        <source>Present arrival number {number}</source>
        <translation>Trình số đến {number}</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Trình</translation>
    </message>
    <message>
        <source>Choose or write to whom it is presented.</source>
        <translation>Chọn hoặc ghi người được trình.</translation>
    </message>
</context>
<context>
    <name>PrintArrival</name>
    <message>
        <source>arrival mark</source>
        <translation>dấu ĐẾN</translation>
    </message>
    <message>
        <source>Print with the arrival mark…</source>
        <translation>In bản có dấu ĐẾN…</translation>
    </message>
    <message>
        <source>The mark goes on the print only. The file stays byte for byte as it came.</source>
        <translation>Dấu chỉ có trên bản in. Tệp gốc giữ nguyên từng byte như khi đến.</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>The page is being read…</source>
        <translation>Đang đọc trang…</translation>
    </message>
    <message>
        <source>blank, for the pen</source>
        <translation>để trống, ghi tay</translation>
    </message>
    <message>
        <source>Arrival mark {number}</source>
        <translation>Dấu ĐẾN số {number}</translation>
    </message>
    <message>
        <source>Arrival day</source>
        <translation>Ngày đến</translation>
    </message>
    <message>
        <source>Transferred to</source>
        <translation>Chuyển</translation>
    </message>
    <message>
        <source>Work file</source>
        <translation>Số và ký hiệu HS</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are with the printer.</source>
        <translation>
            <numerusform>Đã chuyển %n trang cho máy in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintBookPage</name>
    <message>
        <source>Show the pages</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Write both days as dd/mm/yyyy, the first not after the last.</source>
        <translation>Ghi đủ hai ngày theo mẫu nn/tt/nnnn, ngày đầu không sau ngày cuối.</translation>
    </message>
    <message>
        <source>The pages are being set…</source>
        <translation>Đang dàn trang…</translation>
    </message>
    <message>
        <source>Show the pages first.</source>
        <translation>Xem trước rồi mới lưu hoặc in.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>From day to day</source>
        <translation>Từ ngày đến ngày</translation>
    </message>
    <message>
        <source>The whole year</source>
        <translation>Cả năm</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Đến ngày</translation>
    </message>
    <message>
        <source>No number was given in this period.</source>
        <translation>Không cấp số nào trong kỳ này.</translation>
    </message>
    <message numerus="yes">
        <source>%n lines; voided numbers are struck through.</source>
        <translation>
            <numerusform>%n văn bản; số hủy được gạch ngang.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintPage</name>
    <message>
        <source>The pages are being set.</source>
        <translation>Đang dàn trang.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>In…</translation>
    </message>
    <message>
        <source>save as PDF</source>
        <translation>lưu PDF</translation>
    </message>
    <message>
        <source>print</source>
        <translation>in</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Save the pages</source>
        <translation>Lưu các trang</translation>
    </message>
    <message>
        <source>Saved as {file}.</source>
        <translation>Đã lưu thành {file}.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are with the printer.</source>
        <translation>
            <numerusform>%n trang đã chuyển sang máy in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>“{act}” is not possible for this document.</source>
        <translation>Không thể “{act}” đối với văn bản này.</translation>
    </message>
    <message>
        <source>Its state is “{state}”.</source>
        <translation>Văn bản đang ở tình trạng “{state}”.</translation>
    </message>
    <message>
        <source>Open the document to see what can be done with it now.</source>
        <translation>Mở văn bản để xem hiện làm được việc gì.</translation>
    </message>
    <message>
        <source>Nobody is on duty.</source>
        <translation>Chưa có người trực.</translation>
    </message>
    <message>
        <source>Every act is recorded under the name of a clerk.</source>
        <translation>Mỗi việc làm đều ghi tên văn thư thực hiện.</translation>
    </message>
    <message>
        <source>Choose the clerk on duty (Ctrl+L), then do it again.</source>
        <translation>Chọn người trực (Ctrl+L) rồi làm lại.</translation>
    </message>
    <message>
        <source>There is no document with key {key}.</source>
        <translation>Không có văn bản mang khóa {key}.</translation>
    </message>
    <message>
        <source>It is not in this office&apos;s data.</source>
        <translation>Văn bản không có trong dữ liệu của cơ quan này.</translation>
    </message>
    <message>
        <source>Look it up by its number, its code or its subject.</source>
        <translation>Tra cứu theo số, ký hiệu hoặc trích yếu.</translation>
    </message>
    <message>
        <source>This act is for the other kind of document.</source>
        <translation>Việc này dành cho loại văn bản khác.</translation>
    </message>
    <message>
        <source>Incoming and outgoing documents have acts of their own.</source>
        <translation>Văn bản đến và văn bản đi có các bước riêng.</translation>
    </message>
    <message>
        <source>Choose a document of the right kind.</source>
        <translation>Chọn đúng loại văn bản.</translation>
    </message>
    <message>
        <source>“{text}” is not an agency code.</source>
        <translation>“{text}” không phải mã định danh cơ quan.</translation>
    </message>
    <message>
        <source>A code looks like H99.05, or 000.00.05.H99 in the old form.</source>
        <translation>Mã có dạng H99.05, hoặc dạng cũ 000.00.05.H99.</translation>
    </message>
    <message>
        <source>Correct the code or choose the agency from the directory.</source>
        <translation>Sửa lại mã hoặc chọn cơ quan trong danh bạ.</translation>
    </message>
    <message>
        <source>The notation “{text}” cannot be given.</source>
        <translation>Không thể dùng ký hiệu “{text}”.</translation>
    </message>
    <message>
        <source>It holds signs that Decree 30/2020 does not allow in a notation.</source>
        <translation>Ký hiệu có ký tự mà Nghị định 30/2020 không cho phép.</translation>
    </message>
    <message>
        <source>Use capital letters, digits, “-”, “/” and “.” only.</source>
        <translation>Chỉ dùng chữ in hoa, chữ số, dấu “-”, “/” và “.”.</translation>
    </message>
    <message>
        <source>The field “{field}” is empty.</source>
        <translation>Ô “{field}” còn trống.</translation>
    </message>
    <message>
        <source>The register needs it.</source>
        <translation>Sổ đăng ký cần thông tin này.</translation>
    </message>
    <message>
        <source>Fill in “{field}”, then do it again.</source>
        <translation>Điền “{field}” rồi làm lại.</translation>
    </message>
    <message>
        <source>The field “{field}” is too long.</source>
        <translation>Ô “{field}” quá dài.</translation>
    </message>
    <message>
        <source>It has {length} characters; {most} are allowed.</source>
        <translation>Có {length} ký tự; được phép {most}.</translation>
    </message>
    <message>
        <source>Shorten “{field}”, then do it again.</source>
        <translation>Rút gọn “{field}” rồi làm lại.</translation>
    </message>
    <message>
        <source>The data are held by another program at the moment.</source>
        <translation>Dữ liệu đang được chương trình khác giữ.</translation>
    </message>
    <message>
        <source>It has been writing for longer than ten seconds.</source>
        <translation>Chương trình đó đã ghi quá mười giây.</translation>
    </message>
    <message>
        <source>Wait a little and try again.</source>
        <translation>Chờ một lát rồi thử lại.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Ổ đĩa đã đầy.</translation>
    </message>
    <message>
        <source>Nothing stored so far is lost; nothing more is fetched from the axis.</source>
        <translation>Không mất gì đã có; tạm ngừng tải từ trục.</translation>
    </message>
    <message>
        <source>Free some room on the disk, then try again.</source>
        <translation>Giải phóng ổ đĩa rồi thử lại.</translation>
    </message>
    <message>
        <source>The database cannot be read.</source>
        <translation>Không đọc được cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>The file is damaged or is not a database of this program.</source>
        <translation>Tệp bị hỏng hoặc không phải cơ sở dữ liệu của chương trình.</translation>
    </message>
    <message>
        <source>The program has not written to it. The stored files and copies are apart.</source>
        <translation>Chương trình chưa ghi gì vào tệp. Tệp văn bản và bản sao lưu nằm riêng.</translation>
    </message>
    <message>
        <source>Close the program and restore the last copy.</source>
        <translation>Đóng chương trình và phục hồi từ bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>The database cannot be opened.</source>
        <translation>Không mở được cơ sở dữ liệu.</translation>
    </message>
    <message>
        <source>Check the drive or the line to the server, then try again.</source>
        <translation>Kiểm tra ổ đĩa hoặc đường mạng tới máy chủ rồi thử lại.</translation>
    </message>
    <message>
        <source>These data were written by a newer version of the program.</source>
        <translation>Dữ liệu này do phiên bản mới hơn của chương trình ghi.</translation>
    </message>
    <message>
        <source>They are at version {found}; this program knows {known}.</source>
        <translation>Dữ liệu ở phiên bản {found}; chương trình này biết đến {known}.</translation>
    </message>
    <message>
        <source>Install the newer version and open the data with it.</source>
        <translation>Cài phiên bản mới hơn rồi mở dữ liệu.</translation>
    </message>
    <message>
        <source>The data folder is in use.</source>
        <translation>Thư mục dữ liệu đang được dùng.</translation>
    </message>
    <message>
        <source>Another program has taken {folder} for itself.</source>
        <translation>Chương trình khác đang giữ riêng {folder}.</translation>
    </message>
    <message>
        <source>Wait until it has finished, or close it, then try again.</source>
        <translation>Chờ chương trình đó xong hoặc đóng lại, rồi thử lại.</translation>
    </message>
    <message>
        <source>A stored file is missing.</source>
        <translation>Thiếu một tệp đã lưu.</translation>
    </message>
    <message>
        <source>It is not where it was put: {name}.</source>
        <translation>Tệp không còn ở chỗ đã lưu: {name}.</translation>
    </message>
    <message>
        <source>The record and its number are kept.</source>
        <translation>Thông tin đăng ký và số vẫn được giữ.</translation>
    </message>
    <message>
        <source>Bring the file back from the last copy, or ask the sender again.</source>
        <translation>Lấy lại tệp từ bản sao lưu gần nhất hoặc đề nghị nơi gửi gửi lại.</translation>
    </message>
    <message>
        <source>A stored file was changed outside this program.</source>
        <translation>Một tệp đã lưu bị thay đổi ngoài chương trình.</translation>
    </message>
    <message>
        <source>Its bytes are not those that were received: {name}.</source>
        <translation>Nội dung không còn đúng như khi nhận: {name}.</translation>
    </message>
    <message>
        <source>The record and its number are kept; the file is not used.</source>
        <translation>Thông tin đăng ký và số vẫn được giữ; tệp này không được dùng.</translation>
    </message>
    <message>
        <source>The folder holds no complete copy.</source>
        <translation>Thư mục không có bản sao lưu đầy đủ.</translation>
    </message>
    <message>
        <source>{folder} is not a copy made by this program, or it was cut short.</source>
        <translation>{folder} không phải bản sao lưu của chương trình hoặc bị dở dang.</translation>
    </message>
    <message>
        <source>Choose another copy.</source>
        <translation>Chọn bản sao lưu khác.</translation>
    </message>
    <message>
        <source>The copy is damaged.</source>
        <translation>Bản sao lưu bị hỏng.</translation>
    </message>
    <message>
        <source>“{what}” in {folder} is not as it was written.</source>
        <translation>“{what}” trong {folder} không còn như lúc ghi.</translation>
    </message>
    <message>
        <source>Choose an older copy and make a new one on another drive.</source>
        <translation>Chọn bản cũ hơn và sao lưu mới sang ổ đĩa khác.</translation>
    </message>
    <message>
        <source>A settings file cannot be used.</source>
        <translation>Không dùng được tệp cài đặt.</translation>
    </message>
    <message>
        <source>{file}: {keys}.</source>
        <translation>{file}: {keys}.</translation>
    </message>
    <message>
        <source>Correct the file or remove the line, then start again.</source>
        <translation>Sửa tệp hoặc bỏ dòng đó rồi mở lại chương trình.</translation>
    </message>
    <message>
        <source>A part of the program ended in the middle of its work.</source>
        <translation>Một phần của chương trình dừng giữa chừng.</translation>
    </message>
    <message>
        <source>The file may be damaged ({task}).</source>
        <translation>Tệp có thể bị hỏng ({task}).</translation>
    </message>
    <message>
        <source>A part of the program did not finish in time.</source>
        <translation>Một phần của chương trình không xong kịp.</translation>
    </message>
    <message>
        <source>It was stopped after {seconds} seconds ({task}).</source>
        <translation>Đã dừng sau {seconds} giây ({task}).</translation>
    </message>
    <message>
        <source>A part of the program could not do its work.</source>
        <translation>Một phần của chương trình không làm được việc.</translation>
    </message>
    <message>
        <source>The file may be damaged or of an unusual kind ({task}).</source>
        <translation>Tệp có thể bị hỏng hoặc thuộc loại lạ ({task}).</translation>
    </message>
    <message>
        <source>The form could not be set.</source>
        <translation>Không dàn được trang in.</translation>
    </message>
    <message>
        <source>The template {template} did not take these data.</source>
        <translation>Mẫu {template} không nhận dữ liệu này.</translation>
    </message>
    <message>
        <source>This page cannot be shown.</source>
        <translation>Không xem được trang này.</translation>
    </message>
    <message>
        <source>The file “{file}” is damaged there.</source>
        <translation>Tệp “{file}” bị hỏng ở chỗ này.</translation>
    </message>
    <message>
        <source>The file is kept exactly as it was received.</source>
        <translation>Tệp được giữ nguyên như khi nhận.</translation>
    </message>
    <message>
        <source>Look at the other pages, or ask the sender to send it again.</source>
        <translation>Xem các trang còn lại hoặc đề nghị nơi gửi gửi lại.</translation>
    </message>
    <message>
        <source>This file cannot be shown here.</source>
        <translation>Không xem được tệp này ở đây.</translation>
    </message>
    <message>
        <source>“{file}” is not a PDF or a picture.</source>
        <translation>“{file}” không phải PDF hay ảnh.</translation>
    </message>
    <message>
        <source>Save a copy and open it with another program.</source>
        <translation>Lưu một bản rồi mở bằng chương trình khác.</translation>
    </message>
    <message>
        <source>This file opens with a password only.</source>
        <translation>Tệp này phải có mật khẩu mới mở được.</translation>
    </message>
    <message>
        <source>“{file}” is locked by its sender.</source>
        <translation>Nơi gửi đã khóa “{file}”.</translation>
    </message>
    <message>
        <source>Ask the sender for a file without a password.</source>
        <translation>Đề nghị nơi gửi gửi tệp không đặt mật khẩu.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Everything stored so far is kept.</source>
        <translation>Mọi thứ đã lưu vẫn còn nguyên.</translation>
    </message>
    <message>
        <source>The original file is unchanged.</source>
        <translation>Tệp gốc chưa thay đổi.</translation>
    </message>
    <message>
        <source>The number stays reserved and the original file is unchanged.</source>
        <translation>Số vẫn được giữ, tệp gốc chưa thay đổi.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report the problem with the log bundle.</source>
        <translation>Thử lại; nếu vẫn vậy, gửi báo sự cố kèm gói nhật ký.</translation>
    </message>
    <message>
        <source>Ask for a file signed by the leader anew.</source>
        <translation>Đề nghị lãnh đạo ký số lại.</translation>
    </message>
    <message>
        <source>Ask the drafting unit for an ordinary PDF signed by the leader.</source>
        <translation>Đề nghị đơn vị soạn thảo gửi tệp PDF thường đã có chữ ký số của lãnh đạo.</translation>
    </message>
    <message>
        <source>Plug the agency&apos;s token in again, then press “Continue”.</source>
        <translation>Cắm lại thiết bị ký số của cơ quan rồi bấm “Tiếp tục”.</translation>
    </message>
    <message>
        <source>The driver of the signing token is missing.</source>
        <translation>Thiếu trình điều khiển thiết bị ký số.</translation>
    </message>
    <message>
        <source>The file {module} is not there or cannot be loaded.</source>
        <translation>Không có hoặc không nạp được tệp {module}.</translation>
    </message>
    <message>
        <source>Install the driver of the token&apos;s maker, or choose its file in the settings.</source>
        <translation>Cài trình điều khiển của hãng thiết bị hoặc chọn tệp trong phần cài đặt.</translation>
    </message>
    <message>
        <source>No signing token is plugged in.</source>
        <translation>Chưa thấy thiết bị ký số.</translation>
    </message>
    <message>
        <source>The driver {module} sees no token.</source>
        <translation>Trình điều khiển {module} không thấy thiết bị nào.</translation>
    </message>
    <message>
        <source>Plug the agency&apos;s token in, then try again.</source>
        <translation>Cắm thiết bị ký số của cơ quan rồi thử lại.</translation>
    </message>
    <message>
        <source>The document was not signed.</source>
        <translation>Chưa ký số được văn bản.</translation>
    </message>
    <message>
        <source>The token has just been pulled out.</source>
        <translation>Thiết bị ký số vừa bị rút ra.</translation>
    </message>
    <message>
        <source>The signing token does not answer.</source>
        <translation>Thiết bị ký số không trả lời.</translation>
    </message>
    <message>
        <source>Its driver was stopped after {seconds} seconds.</source>
        <translation>Đã dừng trình điều khiển sau {seconds} giây.</translation>
    </message>
    <message>
        <source>The driver of the signing token ended by itself.</source>
        <translation>Trình điều khiển thiết bị ký số tự dừng.</translation>
    </message>
    <message>
        <source>The fault is in {module}; the program itself goes on.</source>
        <translation>Lỗi nằm ở {module}; chương trình vẫn chạy.</translation>
    </message>
    <message>
        <source>The signing token refused.</source>
        <translation>Thiết bị ký số từ chối.</translation>
    </message>
    <message>
        <source>Its driver says: {reason}.</source>
        <translation>Trình điều khiển báo: {reason}.</translation>
    </message>
    <message>
        <source>The signing session has ended.</source>
        <translation>Phiên ký số đã kết thúc.</translation>
    </message>
    <message>
        <source>Enter the PIN again to continue.</source>
        <translation>Nhập lại PIN để tiếp tục.</translation>
    </message>
    <message>
        <source>The PIN is wrong.</source>
        <translation>Sai PIN.</translation>
    </message>
    <message>
        <source>Check the PIN and enter it again; the program never repeats it by itself.</source>
        <translation>Kiểm tra PIN rồi nhập lại; chương trình không bao giờ tự thử lại.</translation>
    </message>
    <message>
        <source>The PIN is locked.</source>
        <translation>PIN đã bị khóa.</translation>
    </message>
    <message>
        <source>It was entered wrongly too often.</source>
        <translation>PIN bị nhập sai quá số lần cho phép.</translation>
    </message>
    <message>
        <source>Take the token to its issuer, or issue the document on paper.</source>
        <translation>Đưa thiết bị đến nơi cấp để mở, hoặc chuyển sang phát hành giấy.</translation>
    </message>
    <message>
        <source>One try is left for the PIN.</source>
        <translation>PIN còn 1 lần nhập.</translation>
    </message>
    <message>
        <source>One more wrong PIN locks the token; only its issuer can open it.</source>
        <translation>Sai nữa thiết bị khóa và phải đưa đến nơi cấp để mở.</translation>
    </message>
    <message>
        <source>Make sure of the PIN, then confirm the last try separately.</source>
        <translation>Chắc chắn về PIN rồi xác nhận riêng lần nhập cuối.</translation>
    </message>
    <message>
        <source>The token asks for a new PIN.</source>
        <translation>Thiết bị yêu cầu đổi PIN.</translation>
    </message>
    <message>
        <source>The present PIN must be changed before anything is signed.</source>
        <translation>Phải đổi PIN hiện tại trước khi ký số.</translation>
    </message>
    <message>
        <source>Change the PIN with the program of the token&apos;s maker.</source>
        <translation>Đổi PIN bằng chương trình của hãng thiết bị.</translation>
    </message>
    <message>
        <source>The token holds no certificate that fits.</source>
        <translation>Thiết bị không có chứng thư phù hợp.</translation>
    </message>
    <message>
        <source>Looked for: {wanted}.</source>
        <translation>Cần tìm: {wanted}.</translation>
    </message>
    <message>
        <source>Plug another token in, or ask its issuer.</source>
        <translation>Cắm thiết bị khác hoặc hỏi nơi cấp.</translation>
    </message>
    <message>
        <source>The certificate is not valid today.</source>
        <translation>Chứng thư không còn hiệu lực hôm nay.</translation>
    </message>
    <message>
        <source>“{name}” is valid from {not_before} to {not_after}.</source>
        <translation>“{name}” có hiệu lực từ {not_before} đến {not_after}.</translation>
    </message>
    <message>
        <source>Ask for the certificate to be renewed, or issue the document on paper.</source>
        <translation>Đề nghị gia hạn chứng thư, hoặc chuyển sang phát hành giấy.</translation>
    </message>
    <message>
        <source>The algorithm {digest} is too weak for new signatures.</source>
        <translation>Thuật toán {digest} quá yếu cho chữ ký mới.</translation>
    </message>
    <message>
        <source>Use a token that signs with SHA-256.</source>
        <translation>Dùng thiết bị ký được SHA-256.</translation>
    </message>
    <message>
        <source>This file cannot be sealed.</source>
        <translation>Không ký số cơ quan được tệp này.</translation>
    </message>
    <message>
        <source>“{file}” cannot be read as a PDF.</source>
        <translation>Không đọc được “{file}” như tệp PDF.</translation>
    </message>
    <message>
        <source>“{file}” is locked with a password.</source>
        <translation>“{file}” bị khóa bằng mật khẩu.</translation>
    </message>
    <message>
        <source>“{file}” holds a form whose pages change by themselves.</source>
        <translation>“{file}” chứa biểu mẫu có trang tự thay đổi.</translation>
    </message>
    <message>
        <source>“{file}” is built so that programs may show it differently.</source>
        <translation>“{file}” có cấu trúc khiến các chương trình có thể hiện khác nhau.</translation>
    </message>
    <message>
        <source>Number and seal cannot be added to this file.</source>
        <translation>Không thêm được số và chữ ký số cơ quan vào tệp này.</translation>
    </message>
    <message>
        <source>The leader&apos;s signature in “{file}” forbids any later addition.</source>
        <translation>Chữ ký số của lãnh đạo trong “{file}” không cho thêm gì nữa.</translation>
    </message>
    <message>
        <source>The agency&apos;s signature cannot be added to this file.</source>
        <translation>Không thêm được chữ ký số cơ quan vào tệp này.</translation>
    </message>
    <message>
        <source>“{file}” was closed so that no signature may be added.</source>
        <translation>“{file}” đã đóng, không cho thêm chữ ký.</translation>
    </message>
    <message>
        <source>Number and date cannot be added to this file.</source>
        <translation>Không ghi được số và ngày vào tệp này.</translation>
    </message>
    <message>
        <source>The leader&apos;s signature locks their fields ({fields}).</source>
        <translation>Chữ ký số của lãnh đạo khóa các ô này ({fields}).</translation>
    </message>
    <message>
        <source>The leader has not signed this file.</source>
        <translation>Lãnh đạo chưa ký số tệp này.</translation>
    </message>
    <message>
        <source>No signature in “{file}” covers its content.</source>
        <translation>Không có chữ ký số nào trong “{file}” bao trùm nội dung.</translation>
    </message>
    <message>
        <source>The leader&apos;s signature does not hold.</source>
        <translation>Chữ ký số của lãnh đạo không còn giá trị.</translation>
    </message>
    <message>
        <source>“{file}” was changed after signing, or the signature cannot be checked.</source>
        <translation>“{file}” bị đổi sau khi ký, hoặc không kiểm tra được chữ ký.</translation>
    </message>
    <message>
        <source>The signer may not sign for this agency.</source>
        <translation>Người ký không thuộc danh sách được ký của cơ quan.</translation>
    </message>
    <message>
        <source>“{signer}” is not in the list of leaders.</source>
        <translation>“{signer}” không có trong danh sách lãnh đạo.</translation>
    </message>
    <message>
        <source>Check the list of leaders, or ask for the right signature.</source>
        <translation>Kiểm tra danh sách lãnh đạo hoặc đề nghị đúng người ký.</translation>
    </message>
    <message>
        <source>This file carries the agency&apos;s signature already.</source>
        <translation>Tệp này đã có chữ ký số cơ quan.</translation>
    </message>
    <message>
        <source>“{signer}” has signed “{file}”.</source>
        <translation>“{signer}” đã ký “{file}”.</translation>
    </message>
    <message>
        <source>Look the document up among the outgoing ones.</source>
        <translation>Tra văn bản này trong văn bản đi.</translation>
    </message>
    <message>
        <source>The picture of the stamp cannot be used.</source>
        <translation>Không dùng được ảnh con dấu.</translation>
    </message>
    <message>
        <source>“{file}” does not fit ({reason}).</source>
        <translation>“{file}” không đạt yêu cầu ({reason}).</translation>
    </message>
    <message>
        <source>Choose a PNG with transparent ground, at least 300 dots an inch.</source>
        <translation>Chọn ảnh PNG nền trong suốt, từ 300 dpi.</translation>
    </message>
    <message>
        <source>There is no time stamp yet.</source>
        <translation>Chưa có dấu thời gian.</translation>
    </message>
    <message>
        <source>The time-stamping service did not answer ({reason}).</source>
        <translation>Dịch vụ cấp dấu thời gian không trả lời ({reason}).</translation>
    </message>
    <message>
        <source>The document is signed and kept.</source>
        <translation>Văn bản đã ký và đã lưu.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; it is asked for again by itself.</source>
        <translation>Không cần làm gì; chương trình tự xin lại.</translation>
    </message>
    <message>
        <source>The page shows no place for: {what}.</source>
        <translation>Trang không có chỗ cho: {what}.</translation>
    </message>
    <message>
        <source>The line where it belongs was not found.</source>
        <translation>Không tìm thấy dòng tương ứng.</translation>
    </message>
    <message>
        <source>Point at the place on the page, then continue.</source>
        <translation>Chỉ vị trí trên trang rồi tiếp tục.</translation>
    </message>
    <message>
        <source>The program met a fault of its own.</source>
        <translation>Chương trình gặp lỗi bên trong.</translation>
    </message>
    <message>
        <source>What you were doing just now was not finished.</source>
        <translation>Việc vừa làm chưa xong.</translation>
    </message>
    <message>
        <source>Do it again; if it happens again, report the problem with the log bundle.</source>
        <translation>Làm lại; nếu vẫn vậy, gửi báo sự cố kèm gói nhật ký.</translation>
    </message>
    <message>
        <source>No axis is set up.</source>
        <translation>Chưa thiết lập trục liên thông.</translation>
    </message>
    <message>
        <source>The address of the axis is missing in the settings.</source>
        <translation>Phần cài đặt chưa có địa chỉ của trục.</translation>
    </message>
    <message>
        <source>Set the axis up, then try again.</source>
        <translation>Thiết lập trục rồi thử lại.</translation>
    </message>
    <message>
        <source>The axis does not answer.</source>
        <translation>Trục không trả lời.</translation>
    </message>
    <message>
        <source>The line or the axis itself is down ({reason}).</source>
        <translation>Mất mạng hoặc trục đang ngừng ({reason}).</translation>
    </message>
    <message>
        <source>What waits stays in order and leaves by itself when the line is back.</source>
        <translation>Văn bản chờ gửi vẫn giữ nguyên và tự gửi khi có mạng.</translation>
    </message>
    <message>
        <source>Go on working; call the operator if it lasts.</source>
        <translation>Cứ làm việc tiếp; nếu kéo dài thì báo đơn vị vận hành.</translation>
    </message>
    <message>
        <source>The axis refused.</source>
        <translation>Trục từ chối.</translation>
    </message>
    <message>
        <source>It says: {error_code} {text}.</source>
        <translation>Trục báo: {error_code} {text}.</translation>
    </message>
    <message>
        <source>The document and its number are kept.</source>
        <translation>Văn bản và số vẫn được giữ.</translation>
    </message>
    <message>
        <source>Correct what the axis names, then send again.</source>
        <translation>Sửa điều trục nêu rồi gửi lại.</translation>
    </message>
    <message>
        <source>The answer of the axis cannot be read.</source>
        <translation>Không đọc được trả lời của trục.</translation>
    </message>
    <message>
        <source>It does not follow the agreed form ({operation}).</source>
        <translation>Trả lời không đúng dạng quy định ({operation}).</translation>
    </message>
    <message>
        <source>It is tried again by itself; tell the operator if it lasts.</source>
        <translation>Chương trình tự thử lại; nếu kéo dài thì báo đơn vị vận hành.</translation>
    </message>
    <message>
        <source>The line to {host} is not protected.</source>
        <translation>Đường kết nối tới {host} không được bảo vệ.</translation>
    </message>
    <message>
        <source>Plain HTTP is allowed only to hosts the administrator has named.</source>
        <translation>HTTP thường chỉ dùng với máy chủ do người quản trị cho phép.</translation>
    </message>
    <message>
        <source>Use an address that begins with https, or ask the administrator.</source>
        <translation>Dùng địa chỉ bắt đầu bằng https hoặc hỏi người quản trị.</translation>
    </message>
    <message>
        <source>Another program of this office talks to the axis just now.</source>
        <translation>Chương trình khác của cơ quan đang đồng bộ với trục.</translation>
    </message>
    <message>
        <source>Only one at a time may exchange.</source>
        <translation>Mỗi lúc chỉ một chương trình được đồng bộ.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; it goes on there.</source>
        <translation>Không cần làm gì; việc đồng bộ đang chạy ở đó.</translation>
    </message>
    <message>
        <source>Ask the sender to send it again.</source>
        <translation>Đề nghị nơi gửi gửi lại.</translation>
    </message>
    <message>
        <source>The record cannot become a packet.</source>
        <translation>Không lập được gói tin từ dữ liệu này.</translation>
    </message>
    <message>
        <source>The field “{field}” is wrong or missing.</source>
        <translation>Trường “{field}” sai hoặc thiếu.</translation>
    </message>
    <message>
        <source>Correct the field, then try again.</source>
        <translation>Sửa trường đó rồi thử lại.</translation>
    </message>
    <message>
        <source>There is no scanned page.</source>
        <translation>Chưa có trang quét nào.</translation>
    </message>
    <message>
        <source>The session holds no page.</source>
        <translation>Phiên quét chưa có trang.</translation>
    </message>
    <message>
        <source>Put paper into the scanner and scan.</source>
        <translation>Đặt giấy vào máy quét rồi quét.</translation>
    </message>
    <message>
        <source>The scanner was not found.</source>
        <translation>Không tìm thấy máy quét.</translation>
    </message>
    <message>
        <source>It is switched off, unplugged, or another one is chosen ({device}).</source>
        <translation>Máy chưa bật, chưa cắm, hoặc đang chọn máy khác ({device}).</translation>
    </message>
    <message>
        <source>Pages scanned so far are kept.</source>
        <translation>Các trang đã quét vẫn được giữ.</translation>
    </message>
    <message>
        <source>Switch the scanner on and look for it again.</source>
        <translation>Bật máy quét rồi tìm lại.</translation>
    </message>
    <message>
        <source>The scanner is busy.</source>
        <translation>Máy quét đang bận.</translation>
    </message>
    <message>
        <source>Another program uses it.</source>
        <translation>Chương trình khác đang dùng máy quét.</translation>
    </message>
    <message>
        <source>Wait until it is free, then go on.</source>
        <translation>Chờ máy rảnh rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The cover of the scanner is open.</source>
        <translation>Nắp máy quét đang mở.</translation>
    </message>
    <message>
        <source>It stopped for that reason.</source>
        <translation>Máy dừng vì lý do đó.</translation>
    </message>
    <message>
        <source>Close the cover, then go on.</source>
        <translation>Đóng nắp rồi quét tiếp.</translation>
    </message>
    <message>
        <source>Paper is stuck in the scanner.</source>
        <translation>Máy quét kẹt giấy.</translation>
    </message>
    <message>
        <source>The sheet did not go through.</source>
        <translation>Tờ giấy không đi qua được.</translation>
    </message>
    <message>
        <source>Take the sheet out, then go on.</source>
        <translation>Lấy giấy kẹt ra rồi quét tiếp.</translation>
    </message>
    <message>
        <source>There is no paper in the scanner.</source>
        <translation>Máy quét hết giấy.</translation>
    </message>
    <message>
        <source>The feeder is empty.</source>
        <translation>Khay giấy đang trống.</translation>
    </message>
    <message>
        <source>Put paper in, then go on.</source>
        <translation>Đặt giấy vào rồi quét tiếp.</translation>
    </message>
    <message>
        <source>The scanner stopped.</source>
        <translation>Máy quét dừng lại.</translation>
    </message>
    <message>
        <source>It says: {reason}.</source>
        <translation>Máy báo: {reason}.</translation>
    </message>
    <message>
        <source>Switch the scanner off and on, then go on.</source>
        <translation>Tắt, bật lại máy quét rồi quét tiếp.</translation>
    </message>
    <message>
        <source>This scan does not meet the rules.</source>
        <translation>Bản quét chưa đạt yêu cầu.</translation>
    </message>
    <message>
        <source>Colour, at least 200 dpi and full size are needed; this has {dpi} dpi.</source>
        <translation>Phải quét màu, từ 200 dpi, tỷ lệ 100%; bản này {dpi} dpi.</translation>
    </message>
    <message>
        <source>Choose a finer setting and scan again.</source>
        <translation>Chọn mức quét cao hơn rồi quét lại.</translation>
    </message>
    <message>
        <source>There is no book “{book}”.</source>
        <translation>Không có sổ “{book}”.</translation>
    </message>
    <message>
        <source>The standing books are the incoming and the outgoing one.</source>
        <translation>Các sổ hiện có là sổ văn bản đến và sổ văn bản đi.</translation>
    </message>
    <message>
        <source>Choose one of the standing books.</source>
        <translation>Chọn một trong các sổ hiện có.</translation>
    </message>
    <message>
        <source>The first number of this book cannot be changed.</source>
        <translation>Không đổi được số bắt đầu của sổ này.</translation>
    </message>
    <message>
        <source>The book of {year} has given numbers up to {last} already.</source>
        <translation>Sổ năm {year} đã cấp đến số {last}.</translation>
    </message>
    <message>
        <source>Go on with the next number.</source>
        <translation>Tiếp tục với số kế tiếp.</translation>
    </message>
    <message>
        <source>The book of {year} is closed.</source>
        <translation>Sổ năm {year} đã khóa.</translation>
    </message>
    <message>
        <source>Nothing is entered into a closed year.</source>
        <translation>Không vào sổ cho năm đã khóa.</translation>
    </message>
    <message>
        <source>Enter it into the book of this year.</source>
        <translation>Vào sổ của năm hiện tại.</translation>
    </message>
    <message>
        <source>Number {number} is not held.</source>
        <translation>Số {number} không ở tình trạng đang giữ.</translation>
    </message>
    <message>
        <source>Only a held number can be voided or used again.</source>
        <translation>Chỉ số đang giữ mới hủy hoặc dùng lại được.</translation>
    </message>
    <message>
        <source>Look at the number in the book.</source>
        <translation>Xem số này trong sổ.</translation>
    </message>
    <message>
        <source>The day of transfer lies before the day of arrival.</source>
        <translation>Ngày chuyển trước ngày đến.</translation>
    </message>
    <message>
        <source>The document came later than {day}.</source>
        <translation>Văn bản đến sau ngày {day}.</translation>
    </message>
    <message>
        <source>Correct the day of transfer.</source>
        <translation>Sửa lại ngày chuyển.</translation>
    </message>
    <message>
        <source>This document cannot be transferred directly.</source>
        <translation>Không chuyển thẳng được văn bản này.</translation>
    </message>
    <message>
        <source>No routing rule of the agency names a unit for it.</source>
        <translation>Quy chế của cơ quan không có quy tắc chuyển thẳng cho văn bản này.</translation>
    </message>
    <message>
        <source>Present it to the leader.</source>
        <translation>Trình lãnh đạo cho ý kiến.</translation>
    </message>
    <message>
        <source>An opinion needs exactly one lead.</source>
        <translation>Ý kiến chỉ đạo phải có đúng một đơn vị chủ trì.</translation>
    </message>
    <message>
        <source>Leads named: {count}.</source>
        <translation>Số đơn vị chủ trì đang ghi: {count}.</translation>
    </message>
    <message>
        <source>Name one lead; the others cooperate.</source>
        <translation>Ghi một đơn vị chủ trì, các đơn vị khác phối hợp.</translation>
    </message>
    <message>
        <source>The lead needs a deadline.</source>
        <translation>Đơn vị chủ trì phải có thời hạn.</translation>
    </message>
    <message>
        <source>The sender asks for a reply.</source>
        <translation>Nơi gửi yêu cầu phản hồi.</translation>
    </message>
    <message>
        <source>Enter the deadline of the lead.</source>
        <translation>Ghi thời hạn của đơn vị chủ trì.</translation>
    </message>
    <message>
        <source>This recipient cannot be sent to again.</source>
        <translation>Không gửi lại cho nơi nhận này được.</translation>
    </message>
    <message>
        <source>The line is “{line}”.</source>
        <translation>Tình trạng gửi đang là “{line}”.</translation>
    </message>
    <message>
        <source>Call the recipient, or remind it to accept.</source>
        <translation>Gọi nơi nhận hoặc nhắc tiếp nhận.</translation>
    </message>
    <message>
        <source>There is no recipient.</source>
        <translation>Chưa có nơi nhận.</translation>
    </message>
    <message>
        <source>A document is issued to at least one recipient.</source>
        <translation>Văn bản phát hành phải có ít nhất một nơi nhận.</translation>
    </message>
    <message>
        <source>Add the recipients.</source>
        <translation>Thêm nơi nhận.</translation>
    </message>
    <message>
        <source>There is no list “{name}”.</source>
        <translation>Không có danh sách “{name}”.</translation>
    </message>
    <message>
        <source>The name is not one of the boxes.</source>
        <translation>Tên không thuộc các danh mục.</translation>
    </message>
    <message>
        <source>Choose one of the boxes.</source>
        <translation>Chọn một danh mục.</translation>
    </message>
    <message>
        <source>The recipients cannot be changed any more.</source>
        <translation>Không thay đổi nơi nhận được nữa.</translation>
    </message>
    <message>
        <source>The document has been issued.</source>
        <translation>Văn bản đã phát hành.</translation>
    </message>
    <message>
        <source>Add further recipients by “Send to further recipients”.</source>
        <translation>Dùng “Gửi bổ sung nơi nhận” để thêm nơi nhận.</translation>
    </message>
    <message>
        <source>The main PDF is missing.</source>
        <translation>Thiếu tệp PDF chính.</translation>
    </message>
    <message>
        <source>An outgoing document needs exactly one main PDF.</source>
        <translation>Văn bản đi phải có đúng một tệp PDF chính.</translation>
    </message>
    <message>
        <source>Choose the PDF signed by the leader.</source>
        <translation>Chọn tệp PDF đã có chữ ký số của lãnh đạo.</translation>
    </message>
    <message>
        <source>There is no active person “{name}”.</source>
        <translation>Không có người “{name}” đang làm việc.</translation>
    </message>
    <message>
        <source>The list of people does not hold the name, or the person has left.</source>
        <translation>Danh sách không có tên này hoặc người đó đã nghỉ.</translation>
    </message>
    <message>
        <source>Choose a name of the list, or add it.</source>
        <translation>Chọn tên trong danh sách hoặc thêm mới.</translation>
    </message>
    <message>
        <source>No recall is asked for this document.</source>
        <translation>Văn bản này không có yêu cầu thu hồi.</translation>
    </message>
    <message>
        <source>There is no request to answer.</source>
        <translation>Không có yêu cầu nào để trả lời.</translation>
    </message>
    <message>
        <source>Choose a document of the box of recall requests.</source>
        <translation>Chọn văn bản trong mục yêu cầu thu hồi.</translation>
    </message>
    <message>
        <source>A recipient is named twice.</source>
        <translation>Một nơi nhận bị ghi hai lần.</translation>
    </message>
    <message>
        <source>{organ_id} stands twice in the list.</source>
        <translation>{organ_id} có hai lần trong danh sách.</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Bỏ bớt một dòng.</translation>
    </message>
    <message>
        <source>The agency itself is among the recipients.</source>
        <translation>Nơi nhận có chính cơ quan mình.</translation>
    </message>
    <message>
        <source>{organ_id} is this agency&apos;s own code.</source>
        <translation>{organ_id} là mã của cơ quan này.</translation>
    </message>
    <message>
        <source>Take it out; “Lưu: VT” is no recipient.</source>
        <translation>Bỏ dòng đó; “Lưu: VT” không phải nơi nhận.</translation>
    </message>
    <message>
        <source>This record cannot be corrected.</source>
        <translation>Không sửa được thông tin văn bản này.</translation>
    </message>
    <message>
        <source>Its content is shut (mark of secrecy or recall).</source>
        <translation>Nội dung đã đóng (dấu mật hoặc đã thu hồi).</translation>
    </message>
    <message>
        <source>Ask the person in charge.</source>
        <translation>Hỏi người phụ trách.</translation>
    </message>
    <message>
        <source>There is no document type “{name}”.</source>
        <translation>Không có tên loại văn bản “{name}”.</translation>
    </message>
    <message>
        <source>The type is not in the list of Decree 30/2020 or of the agency.</source>
        <translation>Tên loại không có trong danh mục của Nghị định 30/2020 hay của cơ quan.</translation>
    </message>
    <message>
        <source>Choose a type of the list.</source>
        <translation>Chọn tên loại trong danh mục.</translation>
    </message>
    <message>
        <source>This cannot be taken back any more.</source>
        <translation>Không hoàn tác được nữa.</translation>
    </message>
    <message>
        <source>What it promised has left the house.</source>
        <translation>Thông báo trạng thái đã gửi đi.</translation>
    </message>
    <message>
        <source>Correct the record, or return the document with a reason.</source>
        <translation>Sửa thông tin, hoặc trả lại văn bản kèm lý do.</translation>
    </message>
    <message>
        <source>The five minutes for it have passed, or it was taken back already.</source>
        <translation>Đã quá năm phút, hoặc việc này đã được hoàn tác.</translation>
    </message>
    <message>
        <source>Correct the record instead.</source>
        <translation>Sửa thông tin thay cho hoàn tác.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Không đọc được tệp.</translation>
    </message>
    <message>
        <source>{file} is not there or may not be opened.</source>
        <translation>{file} không có hoặc không được phép mở.</translation>
    </message>
    <message>
        <source>Check the name of the file.</source>
        <translation>Kiểm tra lại tên tệp.</translation>
    </message>
    <message>
        <source>There is no such form.</source>
        <translation>Không có mẫu này.</translation>
    </message>
    <message>
        <source>No version of “{form}” was in force on {day}.</source>
        <translation>Ngày {day} không có mẫu “{form}” nào còn hiệu lực.</translation>
    </message>
    <message>
        <source>Choose another day or form.</source>
        <translation>Chọn ngày hoặc mẫu khác.</translation>
    </message>
    <message>
        <source>The secret is missing.</source>
        <translation>Thiếu mật khẩu kết nối.</translation>
    </message>
    <message>
        <source>The environment variable {name} is empty.</source>
        <translation>Biến môi trường {name} đang trống.</translation>
    </message>
    <message>
        <source>Set the variable, then try again.</source>
        <translation>Đặt giá trị cho biến rồi thử lại.</translation>
    </message>
    <message>
        <source>The practice axis did not start.</source>
        <translation>Trục thực hành không khởi động được.</translation>
    </message>
    <message>
        <source>It did not answer in time.</source>
        <translation>Trục thực hành không trả lời kịp.</translation>
    </message>
    <message>
        <source>The practice axis does not know the agency {organ_id}.</source>
        <translation>Trục thực hành không có cơ quan {organ_id}.</translation>
    </message>
    <message>
        <source>It is not in its list of agencies.</source>
        <translation>Cơ quan không có trong danh sách của trục thực hành.</translation>
    </message>
    <message>
        <source>Choose one of the practice agencies.</source>
        <translation>Chọn một cơ quan thực hành.</translation>
    </message>
    <message>
        <source>The folder is not empty.</source>
        <translation>Thư mục không trống.</translation>
    </message>
    <message>
        <source>Invented records go only into a folder without an office.</source>
        <translation>Dữ liệu giả lập chỉ đưa vào thư mục chưa có cơ quan nào.</translation>
    </message>
    <message>
        <source>Choose an empty folder.</source>
        <translation>Chọn thư mục trống.</translation>
    </message>
    <message>
        <source>The practice axis cannot use port {port}.</source>
        <translation>Trục thực hành không dùng được cổng {port}.</translation>
    </message>
    <message>
        <source>Choose another port, or 0 for any free one.</source>
        <translation>Chọn cổng khác, hoặc 0 để lấy cổng còn trống.</translation>
    </message>
    <message>
        <source>The picture of the seal is missing.</source>
        <translation>Thiếu ảnh con dấu.</translation>
    </message>
    <message>
        <source>No picture of the agency&apos;s seal is set up, or no token.</source>
        <translation>Chưa thiết lập ảnh con dấu của cơ quan hoặc thiết bị ký số.</translation>
    </message>
    <message>
        <source>Choose the picture and the token in the settings.</source>
        <translation>Chọn ảnh con dấu và thiết bị trong phần cài đặt.</translation>
    </message>
    <message>
        <source>There is no PDF to sign.</source>
        <translation>Không có tệp PDF để ký số.</translation>
    </message>
    <message>
        <source>The document has no main PDF.</source>
        <translation>Văn bản không có tệp PDF chính.</translation>
    </message>
    <message>
        <source>Take the PDF signed by the leader in.</source>
        <translation>Đưa vào tệp PDF đã có chữ ký số của lãnh đạo.</translation>
    </message>
    <message>
        <source>The places on the page are not certain.</source>
        <translation>Chưa chắc vị trí trên trang.</translation>
    </message>
    <message>
        <source>Not certain: {places}.</source>
        <translation>Chưa chắc: {places}.</translation>
    </message>
    <message>
        <source>Point at the places on the page, then continue.</source>
        <translation>Chỉ các vị trí trên trang rồi tiếp tục.</translation>
    </message>
    <message>
        <source>not told</source>
        <translation>không rõ</translation>
    </message>
    <message>
        <source>The axis would refuse this document.</source>
        <translation>Trục sẽ từ chối văn bản này.</translation>
    </message>
    <message>
        <source>{findings}</source>
        <translation>{findings}</translation>
    </message>
    <message>
        <source>Nothing has left and no number was spent.</source>
        <translation>Chưa gửi gì và không tốn số nào.</translation>
    </message>
    <message>
        <source>Correct what is named, then do it again.</source>
        <translation>Sửa mục được nêu rồi làm lại.</translation>
    </message>
    <message>
        <source>Ask the leader to sign again without closing the file, or with fields for number, date and seal in it.</source>
        <translation>Đề nghị lãnh đạo ký lại mà không khóa tệp, hoặc ký trên mẫu có sẵn ô số, ngày và ô đóng dấu.</translation>
    </message>
    <message>
        <source>One try is left. If the PIN is wrong again, the token locks and must go to its issuer to be opened.</source>
        <translation>Còn 1 lần. Sai nữa thiết bị sẽ khóa và phải đưa đến nơi cấp để mở.</translation>
    </message>
    <message>
        <source>The driver of the signing token cannot be used.</source>
        <translation>Không dùng được trình điều khiển thiết bị ký số.</translation>
    </message>
    <message>
        <source>The file {module} is made for {bits}-bit programs; this program is 64-bit.</source>
        <translation>Tệp {module} là bản {bits} bit; chương trình này cần bản 64 bit.</translation>
    </message>
    <message>
        <source>Install the 64-bit driver of the token&apos;s maker, then choose its file.</source>
        <translation>Cài trình điều khiển bản 64 bit của hãng thiết bị rồi chọn tệp đó.</translation>
    </message>
    <message>
        <source>The token gave a signature that does not match its certificate; it is not used.</source>
        <translation>Thiết bị trả về chữ ký không khớp chứng thư; chữ ký này không được dùng.</translation>
    </message>
    <message>
        <source>Pull the token out and plug it in again; if it happens again, ask its issuer.</source>
        <translation>Rút thiết bị rồi cắm lại; nếu vẫn vậy, hỏi nơi cấp.</translation>
    </message>
    <message>
        <source>After too many wrong PINs the token locks itself.</source>
        <translation>Nhập sai nhiều lần thiết bị sẽ tự khóa.</translation>
    </message>
    <message>
        <source>The signing PIN is wrong.</source>
        <translation>Sai PIN ký.</translation>
    </message>
    <message>
        <source>The token asks for a PIN at every signature and refused this one.</source>
        <translation>Thiết bị hỏi PIN cho từng chữ ký và từ chối PIN này.</translation>
    </message>
    <message>
        <source>The token asks for a PIN at every signature.</source>
        <translation>Thiết bị hỏi PIN cho từng chữ ký.</translation>
    </message>
    <message>
        <source>It may be another PIN than the token&apos;s; the program does not guess.</source>
        <translation>Đó có thể là PIN khác với PIN thiết bị; chương trình không tự đoán.</translation>
    </message>
    <message>
        <source>Enter both PINs, then press again.</source>
        <translation>Nhập cả hai PIN rồi bấm lại.</translation>
    </message>
    <message>
        <source>No PIN was typed on the token.</source>
        <translation>Chưa nhập PIN trên thiết bị.</translation>
    </message>
    <message>
        <source>Its pad was cancelled, or it waited too long.</source>
        <translation>Bàn phím của thiết bị đã bị hủy hoặc chờ quá lâu.</translation>
    </message>
    <message>
        <source>Press again, and type the PIN on the token when it asks.</source>
        <translation>Bấm lại rồi nhập PIN trên thiết bị khi thiết bị hỏi.</translation>
    </message>
    <message>
        <source>The token plugged in is a personal one.</source>
        <translation>Thiết bị đang cắm là chữ ký cá nhân.</translation>
    </message>
    <message>
        <source>It is the signature of “{name}”; the agency&apos;s seal is needed.</source>
        <translation>Đây là chữ ký cá nhân của “{name}”, cần con dấu cơ quan.</translation>
    </message>
    <message>
        <source>The token plugged in is the agency&apos;s.</source>
        <translation>Thiết bị đang cắm là con dấu cơ quan.</translation>
    </message>
    <message>
        <source>It is the seal of “{name}”; a personal signature is needed.</source>
        <translation>Đây là con dấu của “{name}”, cần chữ ký cá nhân.</translation>
    </message>
    <message>
        <source>Plug the signer&apos;s own token in, then try again.</source>
        <translation>Cắm thiết bị của người ký rồi thử lại.</translation>
    </message>
    <message>
        <source>The certificate on the token cannot sign documents.</source>
        <translation>Chứng thư trên thiết bị không dùng để ký văn bản.</translation>
    </message>
    <message>
        <source>“{name}” is meant for something else ({reason}).</source>
        <translation>“{name}” dùng cho việc khác ({reason}).</translation>
    </message>
    <message>
        <source>A session ends after ten minutes, at removal, or when the screen is locked.</source>
        <translation>Phiên ký kết thúc sau mười phút, khi rút thiết bị hoặc khi khóa màn hình.</translation>
    </message>
    <message>
        <source>Number {number} is of another series or year.</source>
        <translation>Số {number} thuộc dãy số hoặc năm khác.</translation>
    </message>
    <message>
        <source>A held number goes to a document of its own series and year.</source>
        <translation>Số đang giữ chỉ dùng cho văn bản cùng dãy số, cùng năm.</translation>
    </message>
    <message>
        <source>Choose another document, or void the number with a reason.</source>
        <translation>Chọn văn bản khác, hoặc hủy số kèm lý do.</translation>
    </message>
    <message>
        <source>The year {year} has not ended.</source>
        <translation>Năm {year} chưa kết thúc.</translation>
    </message>
    <message>
        <source>Books are closed when their year is over.</source>
        <translation>Sổ được khóa khi hết năm.</translation>
    </message>
    <message>
        <source>Choose an earlier year.</source>
        <translation>Chọn năm trước đó.</translation>
    </message>
    <message>
        <source>The axis does not accept this office.</source>
        <translation>Trục không chấp nhận cơ quan này.</translation>
    </message>
    <message>
        <source>It says: {error_code} {text}. It would say so of every document.</source>
        <translation>Trục báo: {error_code} {text}. Với văn bản nào trục cũng báo như vậy.</translation>
    </message>
    <message>
        <source>What waits stays in order; no document was marked as refused.</source>
        <translation>Văn bản chờ gửi giữ nguyên thứ tự; không văn bản nào bị ghi là từ chối.</translation>
    </message>
    <message>
        <source>Check address, system, secret and agency code in the settings, and the clock.</source>
        <translation>Kiểm tra địa chỉ, mã hệ thống, khóa bí mật, mã định danh trong phần cài đặt và đồng hồ máy.</translation>
    </message>
    <message>
        <source>A document could not be made into a packet.</source>
        <translation>Không lập được gói tin cho một văn bản.</translation>
    </message>
    <message>
        <source>The program met a fault of its own ({reason}).</source>
        <translation>Chương trình gặp lỗi của chính nó ({reason}).</translation>
    </message>
    <message>
        <source>It is tried again; report the problem with the log bundle if it lasts.</source>
        <translation>Chương trình sẽ thử lại; nếu vẫn lỗi, báo sự cố kèm gói nhật ký.</translation>
    </message>
    <message>
        <source>This file holds no certificate of an authority.</source>
        <translation>Tệp này không có chứng thư của nhà cung cấp.</translation>
    </message>
    <message>
        <source>The fingerprint is another one.</source>
        <translation>Dấu vân tay không khớp.</translation>
    </message>
    <message>
        <source>What was confirmed is not the fingerprint of {name}.</source>
        <translation>Dấu vân tay đã xác nhận không phải của {name}.</translation>
    </message>
    <message>
        <source>Compare it with what the authority publishes; do not trust it if they differ.</source>
        <translation>Hãy so với dấu vân tay nhà cung cấp công bố; nếu khác thì không tin cậy.</translation>
    </message>
    <message>
        <source>The time for which this authority may be trusted has ended.</source>
        <translation>Thời hạn tin cậy nhà cung cấp này đã hết.</translation>
    </message>
    <message>
        <source>The certificate of {name} or the last day given lies in the past.</source>
        <translation>Chứng thư của {name} hoặc ngày cuối đã chọn đã qua.</translation>
    </message>
    <message>
        <source>Ask the authority for its present certificate.</source>
        <translation>Hãy xin nhà cung cấp chứng thư đang dùng.</translation>
    </message>
    <message>
        <source>No authority has this fingerprint.</source>
        <translation>Không có nhà cung cấp nào có dấu vân tay này.</translation>
    </message>
    <message>
        <source>Looked for {fingerprint} among the trusted authorities.</source>
        <translation>Đã tìm {fingerprint} trong danh sách tin cậy.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>The rules for stamps on this machine cannot be used.</source>
        <translation>Không dùng được quy định về mẫu dấu, dòng chữ ký số trên máy này.</translation>
    </message>
    <message>
        <source>{file}: {reason}</source>
        <translation>{file}: {reason}</translation>
    </message>
    <message>
        <source>Ask the administrator to mend or remove that file.</source>
        <translation>Đề nghị quản trị viên sửa hoặc bỏ tệp đó.</translation>
    </message>
    <message>
        <source>The clock of this machine is {minutes} minutes off.</source>
        <translation>Đồng hồ máy lệch {minutes} phút.</translation>
    </message>
    <message>
        <source>Number, date and signature would bear a wrong time (compared with the axis).</source>
        <translation>Số, ngày và chữ ký số sẽ mang thời gian sai (so với trục).</translation>
    </message>
    <message>
        <source>Set the clock right, exchange once, then do it again.</source>
        <translation>Chỉnh lại đồng hồ, kết nối trục một lần rồi làm lại.</translation>
    </message>
    <message>
        <source>The file of certificates cannot be used.</source>
        <translation>Không dùng được tệp chứng thư.</translation>
    </message>
    <message>
        <source>{file} is missing or holds no certificate.</source>
        <translation>Tệp {file} không có hoặc không chứa chứng thư.</translation>
    </message>
    <message>
        <source>What waits stays in order; nothing was sent without protection.</source>
        <translation>Những gì đang chờ vẫn giữ nguyên thứ tự; không có gì được gửi khi chưa bảo vệ.</translation>
    </message>
    <message>
        <source>Correct the path in the settings.</source>
        <translation>Sửa đường dẫn trong phần cài đặt.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used here.</source>
        <translation>Không dùng được “{value}” ở đây.</translation>
    </message>
    <message>
        <source>An address, a file or a way to connect is written wrongly ({field}).</source>
        <translation>Địa chỉ, tệp hoặc cách kết nối ghi chưa đúng ({field}).</translation>
    </message>
    <message>
        <source>Correct it, for example https://…, imaps://… or smtps://…</source>
        <translation>Sửa lại, ví dụ https://…, imaps://… hoặc smtps://…</translation>
    </message>
    <message>
        <source>The directory has no agency “{code}”.</source>
        <translation>Danh bạ không có cơ quan “{code}”.</translation>
    </message>
    <message>
        <source>A merger needs two different agencies of the directory.</source>
        <translation>Sáp nhập cần hai cơ quan khác nhau trong danh bạ.</translation>
    </message>
    <message>
        <source>Check the code, or refresh the directory.</source>
        <translation>Kiểm tra lại mã hoặc cập nhật danh bạ.</translation>
    </message>
    <message>
        <source>There is no packet of this document.</source>
        <translation>Văn bản này chưa có gói tin.</translation>
    </message>
    <message>
        <source>Only a document that was issued has one.</source>
        <translation>Chỉ văn bản đã phát hành mới có gói tin.</translation>
    </message>
    <message>
        <source>Issue the document first.</source>
        <translation>Hãy phát hành văn bản trước.</translation>
    </message>
    <message>
        <source>The request was not declined.</source>
        <translation>Chưa từ chối được yêu cầu.</translation>
    </message>
    <message>
        <source>It takes the leader&apos;s decision, or a request that is false or not for us.</source>
        <translation>Chỉ từ chối khi lãnh đạo đã quyết định, hoặc yêu cầu không xác thực, không phải của nơi ban hành, không thuộc cơ quan mình.</translation>
    </message>
    <message>
        <source>Choose the ground and name the leader who has decided.</source>
        <translation>Chọn căn cứ và ghi tên lãnh đạo đã quyết định.</translation>
    </message>
    <message>
        <source>This document has not been recalled.</source>
        <translation>Văn bản này chưa bị thu hồi.</translation>
    </message>
    <message>
        <source>Its content stays as it is.</source>
        <translation>Nội dung giữ nguyên.</translation>
    </message>
    <message>
        <source>Agree to the recall first.</source>
        <translation>Hãy đồng ý thu hồi trước.</translation>
    </message>
    <message>
        <source>The content was not destroyed.</source>
        <translation>Nội dung chưa bị hủy.</translation>
    </message>
    <message>
        <source>The minute has to be filed before.</source>
        <translation>Phải có biên bản trước.</translation>
    </message>
    <message>
        <source>Make the minute first.</source>
        <translation>Hãy lập biên bản trước.</translation>
    </message>
    <message>
        <source>The document was not returned.</source>
        <translation>Chưa trả lại văn bản.</translation>
    </message>
    <message>
        <source>It may be a copy of one that is in the books; a copy is joined, never returned.</source>
        <translation>Văn bản có thể trùng với văn bản đã có; bản trùng được gắn vào văn bản ấy, không trả lại.</translation>
    </message>
    <message>
        <source>Join it to the other document, or say that it is another one.</source>
        <translation>Gắn vào văn bản kia, hoặc xác nhận đây là văn bản khác.</translation>
    </message>
    <message>
        <source>There is nothing to call back.</source>
        <translation>Không có gì để thu hồi.</translation>
    </message>
    <message>
        <source>These recipients do not have the document, or have been asked already.</source>
        <translation>Các nơi nhận này không có văn bản, hoặc đã được yêu cầu.</translation>
    </message>
    <message>
        <source>Choose recipients who have it.</source>
        <translation>Chọn nơi nhận đang giữ văn bản.</translation>
    </message>
    <message>
        <source>The answer was not entered.</source>
        <translation>Chưa ghi được câu trả lời.</translation>
    </message>
    <message>
        <source>This recipient was not asked, or has answered.</source>
        <translation>Nơi nhận này chưa được yêu cầu, hoặc đã trả lời.</translation>
    </message>
    <message>
        <source>Look at the recipient&apos;s line.</source>
        <translation>Xem lại dòng của nơi nhận.</translation>
    </message>
    <message>
        <source>The work was not moved.</source>
        <translation>Chưa chuyển việc.</translation>
    </message>
    <message>
        <source>The newer document has no arrival number yet.</source>
        <translation>Văn bản mới chưa có số đến.</translation>
    </message>
    <message>
        <source>Register the newer document, then move the work.</source>
        <translation>Vào sổ văn bản mới rồi chuyển việc.</translation>
    </message>
    <message>
        <source>There is no issued document to update or replace.</source>
        <translation>Không có văn bản đã phát hành để cập nhật hoặc thay thế.</translation>
    </message>
    <message>
        <source>Only what has left can be updated or replaced.</source>
        <translation>Chỉ cập nhật hoặc thay thế văn bản đã phát hành.</translation>
    </message>
    <message>
        <source>Choose a document that has been issued and not recalled.</source>
        <translation>Chọn văn bản đã phát hành và chưa thu hồi.</translation>
    </message>
    <message>
        <source>{organ_id} is a recipient already.</source>
        <translation>{organ_id} đã là nơi nhận.</translation>
    </message>
    <message>
        <source>A document is sent to the same agency by the same way once.</source>
        <translation>Một văn bản chỉ gửi một lần cho một nơi bằng một cách.</translation>
    </message>
    <message>
        <source>Take it out of the list; a line that failed is sent again instead.</source>
        <translation>Bỏ khỏi danh sách; dòng gửi lỗi thì dùng Gửi lại.</translation>
    </message>
    <message>
        <source>This report is not in the list any more.</source>
        <translation>Báo trạng thái này không còn trong danh sách.</translation>
    </message>
    <message>
        <source>Somebody has settled it.</source>
        <translation>Đã có người giải quyết.</translation>
    </message>
    <message>
        <source>Look at the list again.</source>
        <translation>Xem lại danh sách.</translation>
    </message>
    <message>
        <source>This packet is not in quarantine any more.</source>
        <translation>Gói tin này không còn ở mục cách ly.</translation>
    </message>
    <message>
        <source>Somebody has settled it ({axis_id}).</source>
        <translation>Đã có người giải quyết ({axis_id}).</translation>
    </message>
    <message>
        <source>There is nothing to print.</source>
        <translation>Không có gì để in.</translation>
    </message>
    <message>
        <source>The document has no arrival number, or has been recalled.</source>
        <translation>Văn bản chưa có số đến, hoặc đã bị thu hồi.</translation>
    </message>
    <message>
        <source>Register the document first.</source>
        <translation>Hãy vào sổ văn bản trước.</translation>
    </message>
    <message>
        <source>There is nothing to put on a slip yet.</source>
        <translation>Chưa có gì để lập phiếu.</translation>
    </message>
    <message>
        <source>The signatures of this document were not checked so far.</source>
        <translation>Chữ ký của văn bản này chưa được kiểm tra.</translation>
    </message>
    <message>
        <source>Wait for the check; it starts by itself.</source>
        <translation>Hãy đợi; việc kiểm tra tự bắt đầu.</translation>
    </message>
    <message>
        <source>The axis has taken the document for {to}.</source>
        <translation>Trục đã nhận văn bản gửi {to}.</translation>
    </message>
    <message>
        <source>What the axis has cannot go by another way as well.</source>
        <translation>Văn bản trục đã nhận thì không gửi thêm bằng đường khác.</translation>
    </message>
    <message>
        <source>Follow its line, or call the recipient.</source>
        <translation>Theo dõi dòng gửi, hoặc gọi cho nơi nhận.</translation>
    </message>
    <message>
        <source>The document for {to} may have left already.</source>
        <translation>Văn bản gửi {to} có thể đã đi.</translation>
    </message>
    <message>
        <source>It was handed to the axis and the answer was lost; only the axis can tell.</source>
        <translation>Đã chuyển cho trục nhưng mất câu trả lời; chỉ trục mới biết.</translation>
    </message>
    <message>
        <source>Wait until the line is back; then the program finds out by itself.</source>
        <translation>Chờ có kết nối lại; chương trình sẽ tự xác minh.</translation>
    </message>
    <message>
        <source>These kinds of stamps do not go together, or something is missing: {kinds}.</source>
        <translation>Các loại dấu này không đi cùng nhau, hoặc còn thiếu thông tin: {kinds}.</translation>
    </message>
    <message>
        <source>Wanted: {wanted}</source>
        <translation>Cần: {wanted}</translation>
    </message>
    <message>
        <source>Give the command anew.</source>
        <translation>Nhập lại lệnh.</translation>
    </message>
    <message>
        <source>This copy cannot be noted as sent on paper.</source>
        <translation>Không ghi được bản này là đã gửi giấy.</translation>
    </message>
    <message>
        <source>It does not wait to be sent on paper, or was noted already.</source>
        <translation>Bản này không chờ gửi giấy, hoặc đã ghi rồi.</translation>
    </message>
    <message>
        <source>Look at the line of this recipient in the outbox.</source>
        <translation>Xem dòng của nơi nhận này ở mục Đã gửi.</translation>
    </message>
    <message>
        <source>This answer does not wait for a person.</source>
        <translation>Phản hồi này không cần người xử lý.</translation>
    </message>
    <message>
        <source>It is on its way, or it has been given.</source>
        <translation>Phản hồi đang gửi hoặc đã gửi xong.</translation>
    </message>
    <message>
        <source>This document has no pages that can be printed here.</source>
        <translation>Văn bản này không có trang nào in được tại đây.</translation>
    </message>
    <message>
        <source>Only PDF files and pictures are printed with the arrival mark.</source>
        <translation>Chỉ in dấu ĐẾN lên tệp PDF và tệp ảnh.</translation>
    </message>
    <message>
        <source>Open the file with its own program and print it, or print the mark as a label.</source>
        <translation>Mở tệp bằng chương trình của nó rồi in, hoặc in dấu ĐẾN thành nhãn.</translation>
    </message>
    <message>
        <source>Where the arrival mark goes on this page is not certain.</source>
        <translation>Chưa chắc chắn chỗ đặt dấu ĐẾN trên trang này.</translation>
    </message>
    <message>
        <source>No room was found for certain under the number.</source>
        <translation>Không tìm được chắc chắn chỗ trống dưới số, ký hiệu.</translation>
    </message>
    <message>
        <source>Show the place on the page, or give it in millimetres, then print.</source>
        <translation>Chỉ chỗ đặt trên trang, hoặc nhập theo milimét, rồi in.</translation>
    </message>
    <message>
        <source>The document is only on paper: it cannot go to {to} by the axis or by mail.</source>
        <translation>Văn bản mới có bản giấy: không gửi qua trục hoặc thư điện tử đến {to} được.</translation>
    </message>
    <message>
        <source>What travels is the scan of the sealed paper, signed by the agency.</source>
        <translation>Bản gửi đi là bản quét của bản giấy đã đóng dấu, có chữ ký số của cơ quan.</translation>
    </message>
    <message>
        <source>Take the scan in and sign it, or let these recipients be reached on paper.</source>
        <translation>Nhận bản quét và ký số, hoặc chuyển các nơi nhận này sang gửi giấy.</translation>
    </message>
    <message>
        <source>Nobody has signed on {day} yet.</source>
        <translation>Chưa thể có chữ ký ngày {day}.</translation>
    </message>
    <message>
        <source>The day of the signature on paper is still to come.</source>
        <translation>Ngày ký trên giấy còn ở phía trước.</translation>
    </message>
    <message>
        <source>Write the day on which the leader signed the paper.</source>
        <translation>Ghi đúng ngày lãnh đạo ký trên giấy.</translation>
    </message>
    <message>
        <source>The sealed paper has not been scanned yet.</source>
        <translation>Bản giấy đã đóng dấu chưa được quét.</translation>
    </message>
    <message>
        <source>The agency signs the scan, not the file that was there before.</source>
        <translation>Cơ quan ký số lên bản quét, không ký lên tệp có trước đó.</translation>
    </message>
    <message>
        <source>Scan the paper with its red seal and take the scan in.</source>
        <translation>Quét bản giấy có dấu đỏ rồi nhận bản quét.</translation>
    </message>
    <message>
        <source>“{file}” is not the scan of a paper.</source>
        <translation>“{file}” không phải là bản quét từ giấy.</translation>
    </message>
    <message>
        <source>It bears digital signatures.</source>
        <translation>Tệp này có chữ ký số.</translation>
    </message>
    <message>
        <source>Scan the paper with its red seal and take that file in.</source>
        <translation>Quét bản giấy có dấu đỏ rồi nhận tệp quét đó.</translation>
    </message>
    <message>
        <source>The leader signed this document on paper.</source>
        <translation>Lãnh đạo đã ký văn bản này trên giấy.</translation>
    </message>
    <message>
        <source>Number, date and red seal go on the paper by hand; the agency signs the scan.</source>
        <translation>Số, ngày và dấu đỏ ghi, đóng trên giấy; cơ quan ký số lên bản quét.</translation>
    </message>
    <message>
        <source>Open the document and go on on paper.</source>
        <translation>Mở văn bản và làm tiếp trên giấy.</translation>
    </message>
    <message>
        <source>There is no such time without the axis.</source>
        <translation>Không có lần mất kết nối trục nào như vậy.</translation>
    </message>
    <message>
        <source>No outage has the number {key}.</source>
        <translation>Không có sự cố số {key}.</translation>
    </message>
    <message>
        <source>Choose one from the list.</source>
        <translation>Chọn một lần trong danh sách.</translation>
    </message>
    <message>
        <source>The axis still does not answer.</source>
        <translation>Trục vẫn chưa trả lời.</translation>
    </message>
    <message>
        <source>The minute that is filed names when the line came back and what has left since.</source>
        <translation>Biên bản lưu hồ sơ ghi lúc có lại kết nối và những gì đã gửi từ lúc đó.</translation>
    </message>
    <message>
        <source>Save or print it as it is now, and file it when the line is back.</source>
        <translation>Lưu ra tệp hoặc in bản hiện tại; lưu hồ sơ khi có lại kết nối.</translation>
    </message>
    <message>
        <source>The packet was not saved.</source>
        <translation>Chưa lưu được gói tin.</translation>
    </message>
    <message>
        <source>{file} cannot be written: the folder is missing, full or closed to you.</source>
        <translation>Không ghi được {file}: thư mục không có, đã đầy hoặc bạn không có quyền ghi.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Chọn thư mục khác.</translation>
    </message>
    <message>
        <source>“{form}” cannot be made of this document.</source>
        <translation>Không lập được “{form}” từ văn bản này.</translation>
    </message>
    <message>
        <source>“Sao lục” is made of a bản sao y, “Sao y” and “Trích sao” of an original; a scan needs paper.</source>
        <translation>Sao lục lập từ bản sao y; sao y và trích sao lập từ bản gốc, bản chính; số hóa thì phải có bản giấy.</translation>
    </message>
    <message>
        <source>Choose another kind of copy, or correct the type of the document.</source>
        <translation>Chọn hình thức sao khác, hoặc sửa tên loại văn bản.</translation>
    </message>
    <message>
        <source>An electronic original is not copied electronically.</source>
        <translation>Văn bản điện tử gốc không sao y sang điện tử.</translation>
    </message>
    <message>
        <source>Send the file as it is; for a paper original, take its scan.</source>
        <translation>Gửi chính tệp đó; nếu bản gốc là giấy, hãy chọn bản quét.</translation>
    </message>
    <message>
        <source>There is no file to sign.</source>
        <translation>Chưa có tệp để ký.</translation>
    </message>
    <message>
        <source>An extract is a file of its own; other copies need the scan of the paper.</source>
        <translation>Trích sao là một tệp riêng; các hình thức khác cần bản quét của bản giấy.</translation>
    </message>
    <message>
        <source>Choose the PDF of the extract or of the scan.</source>
        <translation>Chọn tệp PDF trích sao hoặc bản quét.</translation>
    </message>
    <message>
        <source>This document is not copied here.</source>
        <translation>Không sao văn bản này tại đây.</translation>
    </message>
    <message>
        <source>It bears the mark “{mark}”.</source>
        <translation>Văn bản có dấu “{mark}”.</translation>
    </message>
    <message>
        <source>Ask the person in charge of state secrets.</source>
        <translation>Hỏi người phụ trách bí mật nhà nước.</translation>
    </message>
    <message>
        <source>“{file}” is signed digitally: the file itself has the value of the original.</source>
        <translation>“{file}” đã ký số: chính tệp đó có giá trị bản gốc.</translation>
    </message>
    <message>
        <source>The database on the server is of an older version.</source>
        <translation>Cơ sở dữ liệu trên máy chủ thuộc phiên bản cũ hơn.</translation>
    </message>
    <message>
        <source>{url} was not opened with this version yet.</source>
        <translation>{url} chưa được mở bằng phiên bản này.</translation>
    </message>
    <message>
        <source>Start the program once, so that it upgrades the database, then try again.</source>
        <translation>Mở chương trình một lần để nâng cấp cơ sở dữ liệu rồi thử lại.</translation>
    </message>
    <message>
        <source>There is no paper to send along with a slip.</source>
        <translation>Không có bản giấy nào để gửi kèm phiếu.</translation>
    </message>
    <message>
        <source>No copy of this document leaves on paper, and no paper of it goes back.</source>
        <translation>Văn bản này không có nơi nhận bản giấy, cũng không có bản giấy phải trả lại.</translation>
    </message>
    <message>
        <source>Choose a document with a recipient on paper, or one whose paper goes back.</source>
        <translation>Chọn văn bản có nơi nhận bản giấy, hoặc văn bản phải trả bản giấy.</translation>
    </message>
    <message>
        <source>Page {page} of the scan “{file}” is too coarse.</source>
        <translation>Trang {page} của bản quét “{file}” chưa đủ nét.</translation>
    </message>
    <message>
        <source>Colour, at least {floor} dpi and full size are needed; this page has {dpi} dpi.</source>
        <translation>Cần ảnh màu, tối thiểu {floor} dpi, đúng khổ giấy; trang này {dpi} dpi.</translation>
    </message>
    <message>
        <source>Scan the paper again at {floor} dpi or finer, then choose the new file.</source>
        <translation>Quét lại bản giấy từ {floor} dpi trở lên rồi chọn tệp mới.</translation>
    </message>
    <message>
        <source>Page {page} of the scan “{file}” is not in colour.</source>
        <translation>Trang {page} của bản quét “{file}” không phải ảnh màu.</translation>
    </message>
    <message>
        <source>A paper is digitised in colour, so that seal and ink can be seen.</source>
        <translation>Bản giấy được số hóa bằng ảnh màu để thấy rõ con dấu và màu mực.</translation>
    </message>
    <message>
        <source>Scan the paper again in colour, then choose the new file.</source>
        <translation>Quét lại bản giấy ở chế độ màu rồi chọn tệp mới.</translation>
    </message>
    <message>
        <source>The certificate was revoked; nothing may be signed with it.</source>
        <translation>Chứng thư đã bị thu hồi, không được dùng để ký nữa.</translation>
    </message>
    <message>
        <source>“{issuer}” says that “{name}” is revoked.</source>
        <translation>“{issuer}” báo chứng thư “{name}” đã bị thu hồi.</translation>
    </message>
    <message>
        <source>Call the issuer for a new certificate, or issue the document on paper.</source>
        <translation>Liên hệ nơi cấp để được cấp chứng thư mới, hoặc chuyển sang phát hành giấy.</translation>
    </message>
    <message>
        <source>The certificate&apos;s issuer is not valid any more.</source>
        <translation>Chứng thư của nơi cấp không còn hiệu lực.</translation>
    </message>
    <message>
        <source>“{issuer}”, who issued “{name}”, has run out or is no longer trusted here.</source>
        <translation>“{issuer}”, nơi cấp chứng thư “{name}”, đã hết hiệu lực hoặc không còn được tin cậy tại đây.</translation>
    </message>
    <message>
        <source>This certificate is not known to be revoked.</source>
        <translation>Chưa có tin chứng thư này bị thu hồi.</translation>
    </message>
    <message>
        <source>The alarm was ended meanwhile, or the fingerprint is another.</source>
        <translation>Cảnh báo đã kết thúc, hoặc dấu vân tay không đúng.</translation>
    </message>
    <message>
        <source>Look at the list of revoked seal certificates again.</source>
        <translation>Xem lại danh sách chứng thư con dấu bị thu hồi.</translation>
    </message>
    <message>
        <source>The folder of packets is not there.</source>
        <translation>Không thấy thư mục gói tin.</translation>
    </message>
    <message>
        <source>The drive of {folder} is not connected, or the folder was moved.</source>
        <translation>Ổ đĩa chứa {folder} chưa kết nối, hoặc thư mục đã chuyển chỗ.</translation>
    </message>
    <message>
        <source>What waits stays in order; nothing is written to another place.</source>
        <translation>Việc đang chờ giữ nguyên thứ tự; không ghi gì sang nơi khác.</translation>
    </message>
    <message>
        <source>Connect the drive, or name the folder&apos;s new place in the settings.</source>
        <translation>Cắm lại ổ đĩa, hoặc ghi đường dẫn mới của thư mục trong Cài đặt.</translation>
    </message>
    <message>
        <source>The packet cannot be read.</source>
        <translation>Không đọc được gói tin.</translation>
    </message>
    <message>
        <source>{reason}.</source>
        <translation>{reason}.</translation>
    </message>
    <message>
        <source>See vanthu --help, or vanthu COMMAND --help.</source>
        <translation>Xem vanthu --help hoặc vanthu LỆNH --help.</translation>
    </message>
    <message>
        <source>A file or folder cannot be used.</source>
        <translation>Không dùng được một tệp hoặc thư mục.</translation>
    </message>
    <message>
        <source>{file}: {reason}.</source>
        <translation>{file}: {reason}.</translation>
    </message>
    <message>
        <source>Check the place and your right to write there, then try again.</source>
        <translation>Kiểm tra nơi lưu và quyền ghi của bạn rồi thử lại.</translation>
    </message>
    <message>
        <source>The command is not complete.</source>
        <translation>Câu lệnh chưa đủ.</translation>
    </message>
    <message>
        <source>Something is missing: {words}.</source>
        <translation>Còn thiếu: {words}.</translation>
    </message>
    <message>
        <source>The command is not understood.</source>
        <translation>Không hiểu câu lệnh.</translation>
    </message>
    <message>
        <source>“{words}” is not known here.</source>
        <translation>Không có “{words}”.</translation>
    </message>
    <message>
        <source>“{value}” is not possible for {option}.</source>
        <translation>Không dùng được “{value}” cho {option}.</translation>
    </message>
    <message>
        <source>{text}.</source>
        <translation>{text}.</translation>
    </message>
    <message>
        <source>The PIN is missing.</source>
        <translation>Thiếu mã PIN.</translation>
    </message>
    <message>
        <source>The book of copies has no {copy}.</source>
        <translation>Sổ đăng ký bản sao không có {copy}.</translation>
    </message>
    <message>
        <source>Codes are looked for in the book of {year}.</source>
        <translation>Chương trình tìm trong sổ năm {year}.</translation>
    </message>
    <message>
        <source>Look the code up in the book of copies.</source>
        <translation>Xem lại số trong sổ đăng ký bản sao.</translation>
    </message>
    <message>
        <source>The exchange with the axis was not finished.</source>
        <translation>Chưa trao đổi xong với trục.</translation>
    </message>
    <message>
        <source>The server does not answer, or the file may not be opened.</source>
        <translation>Máy chủ không trả lời, hoặc tệp không được phép mở.</translation>
    </message>
    <message>
        <source>The data folder has no room left ({folder}).</source>
        <translation>Thư mục dữ liệu hết chỗ trống ({folder}).</translation>
    </message>
    <message>
        <source>Another program has that port.</source>
        <translation>Chương trình khác đang dùng cổng này.</translation>
    </message>
    <message>
        <source>The agency&apos;s database is not there.</source>
        <translation>Không thấy cơ sở dữ liệu của cơ quan.</translation>
    </message>
    <message>
        <source>This folder is an agency&apos;s, but its database is missing or empty ({folder}).</source>
        <translation>Thư mục này là của một cơ quan, nhưng tệp cơ sở dữ liệu không còn hoặc rỗng ({folder}).</translation>
    </message>
    <message>
        <source>No new one was made: numbers would begin again. Files and copies are untouched.</source>
        <translation>Chương trình không tạo cơ sở dữ liệu mới, vì số sẽ bắt đầu lại từ đầu. Các tệp và bản sao lưu còn nguyên.</translation>
    </message>
    <message>
        <source>Connect the drive, put the file back, or restore the last copy.</source>
        <translation>Hãy kết nối lại ổ đĩa, trả tệp về chỗ cũ, hoặc khôi phục bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>A web page answers in place of the axis.</source>
        <translation>Một trang web trả lời thay cho trục.</translation>
    </message>
    <message>
        <source>The network wants a login first, or a proxy or a wrong address lies in between.</source>
        <translation>Mạng đòi đăng nhập trước, hoặc có proxy chen vào, hoặc sai địa chỉ trục.</translation>
    </message>
    <message>
        <source>Open a web page and log in to the network; then look at the address and proxy.</source>
        <translation>Mở trình duyệt và đăng nhập mạng; sau đó xem lại địa chỉ trục và proxy.</translation>
    </message>
    <message>
        <source>This document is not issued: its seal or a signature on it is not valid.</source>
        <translation>Chưa phát hành văn bản này: dấu hoặc một chữ ký trên văn bản không có giá trị.</translation>
    </message>
    <message>
        <source>The certificate had been revoked before it signed.</source>
        <translation>Chứng thư đã bị thu hồi từ trước khi ký.</translation>
    </message>
    <message>
        <source>Open it, take the invalid seal off, and seal it with a valid certificate.</source>
        <translation>Mở văn bản, gỡ dấu không có giá trị rồi ký số lại bằng chứng thư còn hiệu lực.</translation>
    </message>
    <message>
        <source>The printer “{printer}” cannot be used.</source>
        <translation>Không dùng được máy in “{printer}”.</translation>
    </message>
    <message>
        <source>The system could not start it, or the file it writes to cannot be made.</source>
        <translation>Hệ thống không khởi động được máy in, hoặc không tạo được tệp mà máy in ghi ra.</translation>
    </message>
    <message>
        <source>Switch the printer on or choose another one, then print again.</source>
        <translation>Bật máy in hoặc chọn máy in khác rồi in lại.</translation>
    </message>
    <message>
        <source>The leader&apos;s certificate cannot be relied on.</source>
        <translation>Chưa tin cậy được chứng thư của lãnh đạo đã ký.</translation>
    </message>
    <message>
        <source>Ask for a signature with a valid certificate, or the administrator to trust its issuer.</source>
        <translation>Đề nghị ký lại bằng chứng thư còn hiệu lực, hoặc đề nghị quản trị thêm nơi cấp vào danh sách tin cậy.</translation>
    </message>
    <message>
        <source>The certificate of “{signer}” was not valid when it signed, or its issuer is not trusted here.</source>
        <translation>Chứng thư của “{signer}” không còn hiệu lực khi ký, hoặc nơi cấp chưa có trong danh sách tin cậy ở đây.</translation>
    </message>
    <message>
        <source>This token is too old to sign with.</source>
        <translation>Thiết bị này quá cũ, không ký được.</translation>
    </message>
    <message>
        <source>It signs by nothing newer than SHA-1 (driver {module}); that is not allowed.</source>
        <translation>Thiết bị chỉ ký được bằng SHA-1 (trình điều khiển {module}); SHA-1 không được dùng để ký.</translation>
    </message>
    <message>
        <source>Ask the token&apos;s issuer for a newer driver, or for another token.</source>
        <translation>Đề nghị nơi cấp cho trình điều khiển mới hơn, hoặc đổi thiết bị.</translation>
    </message>
    <message>
        <source>Another token is plugged in now.</source>
        <translation>Thiết bị đang cắm là thiết bị khác.</translation>
    </message>
    <message>
        <source>The PIN was typed for “{name}”; it was not tried on the other one.</source>
        <translation>PIN vừa nhập là cho “{name}”; chương trình không thử PIN này trên thiết bị khác.</translation>
    </message>
    <message>
        <source>Look whose certificate is shown now, then enter its PIN.</source>
        <translation>Xem chứng thư đang hiện là của ai, rồi nhập PIN của chứng thư đó.</translation>
    </message>
    <message>
        <source>It was recalled before a packet of it left.</source>
        <translation>Văn bản đã thu hồi trước khi gói tin được gửi đi.</translation>
    </message>
    <message>
        <source>Issue another document in its place, if one is needed.</source>
        <translation>Nếu cần, hãy phát hành văn bản khác thay thế.</translation>
    </message>
    <message>
        <source>No PDF can be made of drafts on this computer.</source>
        <translation>Máy này chưa tạo được tệp PDF từ bản thảo.</translation>
    </message>
    <message>
        <source>LibreOffice is not installed, or not where the settings say ({place}).</source>
        <translation>Máy chưa cài LibreOffice, hoặc LibreOffice không nằm ở nơi ghi trong cài đặt ({place}).</translation>
    </message>
    <message>
        <source>Ask the administrator for LibreOffice, or let the drafter save the file as PDF/A and give that.</source>
        <translation>Đề nghị quản trị viên cài LibreOffice, hoặc nhờ người soạn thảo lưu sang PDF/A rồi gửi tệp đó.</translation>
    </message>
    <message>
        <source>No PDF can be made of “{file}”.</source>
        <translation>Không tạo được tệp PDF từ “{file}”.</translation>
    </message>
    <message>
        <source>It is no text of an office program (.docx, .doc, .odt, .rtf), whatever its name.</source>
        <translation>Nội dung tệp không phải văn bản soạn thảo (.docx, .doc, .odt, .rtf), dù tên tệp là gì.</translation>
    </message>
    <message>
        <source>Ask the drafter for the text itself, or for a PDF.</source>
        <translation>Đề nghị người soạn thảo gửi đúng tệp văn bản, hoặc tệp PDF.</translation>
    </message>
    <message>
        <source>“{file}” is a PDF already.</source>
        <translation>“{file}” đã là tệp PDF.</translation>
    </message>
    <message>
        <source>A PDF is never converted: a signature in it would be lost.</source>
        <translation>Tệp PDF không bao giờ được chuyển đổi, vì chữ ký số trong đó sẽ mất.</translation>
    </message>
    <message>
        <source>Take the file in as a PDF.</source>
        <translation>Hãy tiếp nhận tệp này như tệp PDF.</translation>
    </message>
    <message>
        <source>It opens with a password only.</source>
        <translation>Tệp chỉ mở được bằng mật khẩu.</translation>
    </message>
    <message>
        <source>Ask the drafter to save it without a password.</source>
        <translation>Đề nghị người soạn thảo lưu lại tệp không đặt mật khẩu.</translation>
    </message>
    <message>
        <source>The office program cannot open it: it is damaged, broken off or locked.</source>
        <translation>LibreOffice không mở được tệp: tệp hỏng, bị cắt ngang hoặc bị khóa.</translation>
    </message>
    <message>
        <source>Open it in the drafter&apos;s program and save it anew, or ask for a PDF.</source>
        <translation>Mở tệp bằng phần mềm đã soạn thảo rồi lưu lại, hoặc xin tệp PDF.</translation>
    </message>
    <message>
        <source>“{file}” bears a digital signature of its own.</source>
        <translation>“{file}” có chữ ký số riêng trong tệp.</translation>
    </message>
    <message>
        <source>It does not go over into a PDF: the PDF has to be signed again.</source>
        <translation>Chữ ký này không sang được tệp PDF: tệp PDF phải được ký lại.</translation>
    </message>
    <message>
        <source>Ask the signer for a signed PDF, or convert it and have the PDF signed.</source>
        <translation>Xin người ký tệp PDF đã ký, hoặc cứ chuyển đổi rồi trình ký tệp PDF.</translation>
    </message>
    <message>
        <source>Making a PDF of “{file}” took too long.</source>
        <translation>Tạo tệp PDF từ “{file}” quá lâu.</translation>
    </message>
    <message>
        <source>The office program did not end within {seconds} seconds and was ended.</source>
        <translation>LibreOffice không xong trong {seconds} giây và đã bị dừng.</translation>
    </message>
    <message>
        <source>Try once more; else let the drafter save the file as PDF/A and give that.</source>
        <translation>Thử lại một lần; nếu vẫn vậy, nhờ người soạn thảo lưu sang PDF/A rồi gửi tệp đó.</translation>
    </message>
    <message>
        <source>The PDF made of “{file}” was not taken.</source>
        <translation>Tệp PDF tạo từ “{file}” không được nhận.</translation>
    </message>
    <message>
        <source>It is no PDF/A-2b as the archive asks for: {reason}.</source>
        <translation>Tệp không đạt PDF/A-2b theo yêu cầu lưu trữ: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” is not written over.</source>
        <translation>Không ghi đè lên “{file}”.</translation>
    </message>
    <message>
        <source>The folder for sealed files holds another file of that name.</source>
        <translation>Thư mục nhận tệp đã ký có sẵn một tệp khác cùng tên.</translation>
    </message>
    <message>
        <source>What was sealed in the register stays sealed.</source>
        <translation>Văn bản đã ký số trong sổ vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Name another folder with --out and give the command again.</source>
        <translation>Chọn thư mục khác bằng --out rồi chạy lại lệnh.</translation>
    </message>
    <message>
        <source>Nothing in {file} can be read as a certificate that may issue others.</source>
        <translation>Trong {file} không đọc được chứng thư nào dùng để cấp chứng thư khác.</translation>
    </message>
    <message>
        <source>{signer} would sign by TUQ. without a written authorisation that ends.</source>
        <translation>{signer} ký thừa ủy quyền (TUQ.) nhưng chưa có văn bản ủy quyền có thời hạn.</translation>
    </message>
    <message>
        <source>Enter the authorisation and its last day.</source>
        <translation>Nhập văn bản ủy quyền và ngày hết hạn.</translation>
    </message>
    <message>
        <source>The last day {until} lies before the first, {since}.</source>
        <translation>Ngày cuối {until} trước ngày đầu {since}.</translation>
    </message>
    <message>
        <source>Correct the days.</source>
        <translation>Sửa lại ngày.</translation>
    </message>
    <message>
        <source>Take the issuing authority&apos;s certificate, not an agency&apos;s; fetch the file again if it is damaged.</source>
        <translation>Hãy lấy chứng thư của nhà cung cấp, không phải của cơ quan; tải lại tệp nếu tệp bị hỏng.</translation>
    </message>
    <message>
        <source>Such an authorisation is written and limited in time.</source>
        <translation>Thừa ủy quyền phải bằng văn bản và giới hạn thời gian (NĐ 30/2020 Điều 13).</translation>
    </message>
    <message>
        <source>A competence cannot end before it begins.</source>
        <translation>Thẩm quyền không thể hết trước khi bắt đầu.</translation>
    </message>
    <message>
        <source>The seal on the token is that of “{seal}”, not of “{agency}”.</source>
        <translation>Con dấu trong token là của “{seal}”, không phải của “{agency}”.</translation>
    </message>
    <message>
        <source>By the directory it belongs to another agency; its PIN was not asked.</source>
        <translation>Theo danh bạ, đó là con dấu của cơ quan khác; chưa hỏi mã PIN.</translation>
    </message>
    <message>
        <source>Plug in the token of your own agency, or correct the agency&apos;s name in settings.</source>
        <translation>Cắm token của cơ quan mình, hoặc sửa tên cơ quan trong Cài đặt.</translation>
    </message>
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Put away</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>Quarantine</name>
    <message>
        <source>Packet</source>
        <translation>Gói tin</translation>
    </message>
    <message>
        <source>Kept at</source>
        <translation>Lưu tại</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Ask the sender to send it again. It is kept as it came; nothing is lost.</source>
        <translation>Đề nghị nơi gửi gửi lại. Gói tin được giữ nguyên như khi đến, không mất gì.</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Đọc lại</translation>
    </message>
    <message>
        <source>Put aside…</source>
        <translation>Gác lại…</translation>
    </message>
    <message>
        <source>No packet is in quarantine.</source>
        <translation>Không có gói tin nào bị cách ly.</translation>
    </message>
    <message>
        <source>Put the packet aside</source>
        <translation>Gác gói tin</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Thử lại ngay</translation>
    </message>
    <message>
        <source>A packet that cannot be read or taken in is shown here with its reason; the others go on.</source>
        <translation>Gói tin không đọc được hoặc chưa tiếp nhận được sẽ hiện ở đây kèm lý do; các gói khác vẫn đi tiếp.</translation>
    </message>
    <message>
        <source>It can be read now, and cannot be kept: {why}.</source>
        <translation>Gói tin nay đọc được nhưng chưa lưu được: {why}.</translation>
    </message>
    <message>
        <source>came, and cannot be taken into the book: {why}</source>
        <translation>đã đến máy nhưng chưa lưu được: {why}</translation>
    </message>
    <message>
        <source>is announced, and does not come: {why}</source>
        <translation>trục báo có nhưng chưa tải về được: {why}</translation>
    </message>
    <message>
        <source>It is tried again in every round and leaves this list by itself when it is in; the sender&apos;s copy is not lost. If it stays, remove the cause named above, or send the log to whoever supports the program.</source>
        <translation>Mỗi lượt trao đổi đều thử lại; tiếp nhận được thì tự ra khỏi danh sách này, bản của nơi gửi không mất. Nếu không hết, khắc phục nguyên nhân nêu trên hoặc gửi nhật ký cho người hỗ trợ phần mềm.</translation>
    </message>
    <message>
        <source>Tried since</source>
        <translation>Thử từ lúc</translation>
    </message>
</context>
<context>
    <name>ReasonForm</name>
    <message>
        <source>Usual reasons</source>
        <translation>Lý do thường dùng</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>Write the reason; it is kept and sent with the answer.</source>
        <translation>Ghi lý do; lý do được lưu và gửi kèm trả lời.</translation>
    </message>
</context>
<context>
    <name>ReasonedForm</name>
    <message>
        <source>Put aside</source>
        <translation>Gác lại</translation>
    </message>
</context>
<context>
    <name>RecallDesk</name>
    <message>
        <source>decline…</source>
        <translation>từ chối…</translation>
    </message>
    <message>
        <source>The content of this document is shut.</source>
        <translation>Nội dung văn bản này đã bị khóa.</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Từ chối…</translation>
    </message>
    <message>
        <source>Agree to the recall…</source>
        <translation>Đồng ý thu hồi…</translation>
    </message>
    <message>
        <source>Take the newer version</source>
        <translation>Nhận bản cập nhật</translation>
    </message>
    <message>
        <source>Make the minute</source>
        <translation>Lập biên bản</translation>
    </message>
    <message>
        <source>Keep both…</source>
        <translation>Giữ cả hai…</translation>
    </message>
    <message>
        <source>Register the newer document</source>
        <translation>Vào sổ văn bản mới</translation>
    </message>
    <message>
        <source>Move the work to the newer document</source>
        <translation>Chuyển việc sang văn bản mới</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Yêu cầu lúc</translation>
    </message>
    <message>
        <source>Where the document lives</source>
        <translation>Nơi đang giữ văn bản</translation>
    </message>
    <message>
        <source>The newer document</source>
        <translation>Văn bản mới</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Điểm khác nhau</translation>
    </message>
    <message>
        <source>Nothing in the fields; compare the pages.</source>
        <translation>Các mục ghi không khác; hãy so trang.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(trống)</translation>
    </message>
    <message>
        <source>The sender asks for the document back</source>
        <translation>Nơi gửi yêu cầu thu hồi</translation>
    </message>
    <message>
        <source>Agree, or decline on the leader&apos;s decision. Those who have it are named below.</source>
        <translation>Đồng ý, hoặc từ chối theo quyết định của lãnh đạo. Nơi đang giữ nêu dưới đây.</translation>
    </message>
    <message>
        <source>The sender offers a newer version</source>
        <translation>Nơi gửi gửi bản cập nhật</translation>
    </message>
    <message>
        <source>Taking it keeps number and work; the older files stay beside.</source>
        <translation>Nhận bản cập nhật thì giữ số và việc đang làm; tệp cũ vẫn còn bên cạnh.</translation>
    </message>
    <message>
        <source>Recalled, the minute is missing</source>
        <translation>Đã thu hồi, chưa có biên bản</translation>
    </message>
    <message>
        <source>The content is shut. The minute names what is destroyed and where it was.</source>
        <translation>Nội dung đã khóa. Biên bản nêu tệp bị hủy và nơi đã giữ.</translation>
    </message>
    <message>
        <source>The sender replaces the document</source>
        <translation>Nơi gửi thay thế văn bản</translation>
    </message>
    <message>
        <source>Register the newer document, then move the work to it; both numbers stay.</source>
        <translation>Vào sổ văn bản mới rồi chuyển việc sang; hai số đến đều giữ.</translation>
    </message>
    <message>
        <source>No sender asks for anything back.</source>
        <translation>Không có nơi gửi nào yêu cầu thu hồi.</translation>
    </message>
    <message>
        <source>Recalls, newer versions and replacements of received documents appear here.</source>
        <translation>Yêu cầu thu hồi, cập nhật, thay thế văn bản đã nhận hiện ở đây.</translation>
    </message>
    <message>
        <source>to be told or fetched</source>
        <translation>cần báo hoặc lấy lại</translation>
    </message>
    <message>
        <source>same name, other contents</source>
        <translation>cùng tên, khác nội dung</translation>
    </message>
    <message>
        <source>Not in force</source>
        <translation>Không còn hiệu lực</translation>
    </message>
    <message>
        <source>Destroy the content…</source>
        <translation>Hủy nội dung…</translation>
    </message>
    <message>
        <source>Recalled, the content is not destroyed yet</source>
        <translation>Đã thu hồi, nội dung chưa hủy</translation>
    </message>
    <message>
        <source>The minute is filed. The content stays shut until somebody destroys it here.</source>
        <translation>Biên bản đã lưu. Nội dung vẫn bị khóa đến khi có người hủy tại đây.</translation>
    </message>
    <message>
        <source>Replaced already by {code}; its work is there.</source>
        <translation>Đã được thay thế bởi {code}; việc đang ở văn bản đó.</translation>
    </message>
</context>
<context>
    <name>RecipientPicker</name>
    <message>
        <source>Add a recipient</source>
        <translation>Thêm nơi nhận</translation>
    </message>
    <message>
        <source>Name, initials or code of an agency</source>
        <translation>Tên, chữ viết tắt hoặc mã cơ quan</translation>
    </message>
    <message>
        <source>Take {name} out</source>
        <translation>Bỏ {name}</translation>
    </message>
    <message>
        <source>How {name} is reached</source>
        <translation>Cách gửi tới {name}</translation>
    </message>
    <message>
        <source>Not in the directory: send on paper to this name</source>
        <translation>Không có trong danh bạ: gửi giấy tới tên này</translation>
    </message>
</context>
<context>
    <name>RecipientsForm</name>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>Set the recipients</source>
        <translation>Lưu nơi nhận</translation>
    </message>
</context>
<context>
    <name>Reconcile</name>
    <message>
        <source>The axis carried what our books do not have</source>
        <translation>Trục đã chuyển gói mà sổ không có</translation>
    </message>
    <message>
        <source>Another program may send in the name of this agency: find out which.</source>
        <translation>Có thể phần mềm khác đang gửi dưới mã cơ quan: cần tìm ra.</translation>
    </message>
    <message>
        <source>The axis does not know what our books call sent</source>
        <translation>Sổ ghi đã gửi nhưng trục không có</translation>
    </message>
    <message>
        <source>Call the recipient; if they do not have it, send it another way.</source>
        <translation>Gọi nơi nhận; nếu chưa có thì gửi bằng cách khác.</translation>
    </message>
    <message>
        <source>The axis could not deliver it to the recipient</source>
        <translation>Trục chưa giao được cho nơi nhận</translation>
    </message>
    <message>
        <source>Call the recipient, or send it another way.</source>
        <translation>Gọi nơi nhận, hoặc gửi bằng cách khác.</translation>
    </message>
    <message>
        <source>The axis holds a packet for us that we have not taken in</source>
        <translation>Trục còn giữ gói gửi cơ quan mà máy chưa nhận</translation>
    </message>
    <message>
        <source>Exchange now (F5); if it stays, call the operator of the axis.</source>
        <translation>Trao đổi ngay (F5); nếu vẫn còn, gọi đơn vị quản trị trục.</translation>
    </message>
    <message>
        <source>The axis still lists a packet that we have acknowledged</source>
        <translation>Gói đã nhận mà trục vẫn báo chờ</translation>
    </message>
    <message>
        <source>Nothing is lost; tell the operator of the axis if it stays.</source>
        <translation>Không mất gì; nếu vẫn còn, báo đơn vị quản trị trục.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Compare with the axis</source>
        <translation>Đối chiếu với trục</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Xem…</translation>
    </message>
    <message>
        <source>Nothing is changed by comparing; what differs is listed with what can be done.</source>
        <translation>Đối chiếu không thay đổi gì; chỗ lệch được liệt kê kèm việc cần làm.</translation>
    </message>
    <message>
        <source>Asking the axis…</source>
        <translation>Đang hỏi trục…</translation>
    </message>
    <message>
        <source>{day}: {sent} sent to recipients, {received} packets received · {differences}</source>
        <translation>{day}: đã gửi {sent} lượt tới nơi nhận, đã nhận {received} gói tin · {differences}</translation>
    </message>
    <message>
        <source>no difference</source>
        <translation>không lệch</translation>
    </message>
    <message>
        <source>{count} differences</source>
        <translation>{count} chỗ lệch</translation>
    </message>
</context>
<context>
    <name>RedirectForm</name>
    <message>
        <source>Choose who gets it instead of {name}</source>
        <translation>Chọn nơi nhận thay cho {name}</translation>
    </message>
    <message>
        <source>Send to this agency</source>
        <translation>Gửi cơ quan này</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Từ ngày</translation>
    </message>
    <message>
        <source>Choose an agency of the directory.</source>
        <translation>Chọn một cơ quan trong danh mục.</translation>
    </message>
    <message>
        <source>Write the day of the merger.</source>
        <translation>Ghi ngày sáp nhập.</translation>
    </message>
    <message>
        <source>{code}, formerly {former}</source>
        <translation>{code}, trước đây là {former}</translation>
    </message>
    <message>
        <source>It is part of this agency now</source>
        <translation>Nay thuộc cơ quan này (sáp nhập)</translation>
    </message>
    <message>
        <source>The directory remembers the merger; the old name finds the new agency.</source>
        <translation>Danh mục ghi nhớ việc sáp nhập; tìm tên cũ sẽ ra cơ quan mới.</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Incoming book {year}</source>
        <translation>Sổ văn bản đến {year}</translation>
    </message>
    <message>
        <source>✓ {code}</source>
        <translation>✓ {code}</translation>
    </message>
    <message>
        <source>like the sender · Tab</source>
        <translation>như nơi gửi · Tab</translation>
    </message>
    <message>
        <source>by the routing rule · Tab</source>
        <translation>theo quy tắc chuyển thẳng · Tab</translation>
    </message>
    <message>
        <source>The subject is empty.</source>
        <translation>Trích yếu còn trống.</translation>
    </message>
    <message>
        <source>The sender is empty.</source>
        <translation>Nơi gửi còn trống.</translation>
    </message>
    <message>
        <source>“{text}” is not a day.</source>
        <translation>“{text}” không phải ngày.</translation>
    </message>
    <message>
        <source>deadline: none</source>
        <translation>hạn: không</translation>
    </message>
    <message>
        <source>reply wanted</source>
        <translation>cần phản hồi</translation>
    </message>
    <message>
        <source>Receiving unit</source>
        <translation>Đơn vị nhận</translation>
    </message>
    <message>
        <source>paper copy follows</source>
        <translation>có bản giấy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa</translation>
    </message>
    <message numerus="yes">
        <source>%n pages</source>
        <translation>
            <numerusform>%n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} copies</source>
        <translation>{count} bản</translation>
    </message>
    <message>
        <source>with paper copy</source>
        <translation>kèm bản giấy</translation>
    </message>
    <message>
        <source>no paper copy</source>
        <translation>không kèm bản giấy</translation>
    </message>
    <message>
        <source>work file: {text}</source>
        <translation>hồ sơ: {text}</translation>
    </message>
    <message>
        <source>note: {text}</source>
        <translation>ghi chú: {text}</translation>
    </message>
    <message>
        <source>not in the directory</source>
        <translation>chưa có trong danh bạ</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register and present</source>
        <translation>Vào sổ và trình</translation>
    </message>
    <message>
        <source>Register only</source>
        <translation>Chỉ vào sổ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Choose to whom it is presented, or register only.</source>
        <translation>Chọn người được trình, hoặc chỉ vào sổ.</translation>
    </message>
    <message>
        <source>register and present</source>
        <translation>vào sổ và trình</translation>
    </message>
    <message>
        <source>back to the list; the draft is kept</source>
        <translation>về danh sách; nháp được giữ</translation>
    </message>
    <message>
        <source>Arrival number {number}</source>
        <translation>Số đến {number}</translation>
    </message>
    <message>
        <source>draft brought back</source>
        <translation>đã lấy lại nháp</translation>
    </message>
    <message>
        <source>This document came without a file.</source>
        <translation>Văn bản này không kèm tệp.</translation>
    </message>
    <message>
        <source>✓ as on page 1</source>
        <translation>✓ khớp trang 1</translation>
    </message>
    <message>
        <source>the page says {text}: use it?</source>
        <translation>trang ghi {text}: dùng?</translation>
    </message>
    <message>
        <source>Perhaps the same as arrival number {number}: {code} of {day}.</source>
        <translation>Có thể trùng số đến {number}: {code} ngày {day}.</translation>
    </message>
    <message>
        <source>Same document</source>
        <translation>Cùng văn bản</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Văn bản khác</translation>
    </message>
    <message>
        <source>Joined to arrival number {number}; no new number was used.</source>
        <translation>Đã ghép vào số đến {number}; không dùng số mới.</translation>
    </message>
    <message>
        <source>draft kept {hour}</source>
        <translation>nháp lưu {hour}</translation>
    </message>
    <message>
        <source>{verdict} Registering it needs a reason in the note.</source>
        <translation>{verdict} Vào sổ phải ghi lý do ở ghi chú.</translation>
    </message>
    <message>
        <source>Registered as arrival number {number}. Ctrl+Z takes it back.</source>
        <translation>Đã vào sổ, số đến {number}. Ctrl+Z để hoàn tác.</translation>
    </message>
    <message>
        <source>Number {first} has just been used; this document has {number}.</source>
        <translation>Số {first} vừa được dùng; văn bản này nhận số {number}.</translation>
    </message>
</context>
<context>
    <name>ReleaseForm</name>
    <message>
        <source>Release a false alarm</source>
        <translation>Giải tỏa báo nhầm</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Giải tỏa</translation>
    </message>
</context>
<context>
    <name>RenewForm</name>
    <message>
        <source>Signed PDF or newer draft</source>
        <translation>Tệp PDF đã ký hoặc bản thảo mới</translation>
    </message>
    <message>
        <source>Put it in its place</source>
        <translation>Thay tệp đang có</translation>
    </message>
    <message>
        <source>What stands there now stays in the record and can be put back.</source>
        <translation>Tệp đang có vẫn được lưu trong hồ sơ và có thể đặt lại.</translation>
    </message>
    <message>
        <source>PDF or draft (.docx, .doc, .odt, .rtf)</source>
        <translation>Tệp PDF hoặc bản thảo (.docx, .doc, .odt, .rtf)</translation>
    </message>
    <message>
        <source>What is new (may stay empty)</source>
        <translation>Có gì mới (có thể để trống)</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Hãy chọn tệp.</translation>
    </message>
</context>
<context>
    <name>ReplaceForm</name>
    <message>
        <source>Replace {code} by another document</source>
        <translation>Thay thế {code} bằng văn bản khác</translation>
    </message>
    <message>
        <source>Let it replace</source>
        <translation>Đặt làm văn bản thay thế</translation>
    </message>
    <message>
        <source>Newer document, waiting for a number</source>
        <translation>Văn bản mới, đang chờ cấp số</translation>
    </message>
    <message>
        <source>Take the newer document in first (Ctrl+N on the outgoing boxes).</source>
        <translation>Nhận văn bản mới vào trước (Ctrl+N ở các mục văn bản đi).</translation>
    </message>
</context>
<context>
    <name>ReturnForm</name>
    <message>
        <source>Sent to the wrong agency</source>
        <translation>Gửi không đúng thẩm quyền</translation>
    </message>
    <message>
        <source>The content was changed after signing</source>
        <translation>Nội dung đã bị đổi sau khi ký</translation>
    </message>
    <message>
        <source>The agency&apos;s digital signature is missing</source>
        <translation>Thiếu chữ ký số của cơ quan</translation>
    </message>
    <message>
        <source>An appendix named in the document is missing</source>
        <translation>Thiếu phụ lục nêu trong văn bản</translation>
    </message>
    <message>
        <source>The file cannot be opened</source>
        <translation>Tệp không mở được</translation>
    </message>
    <message>
        <source>Return {code} to {sender}</source>
        <translation>Trả lại {code} cho {sender}</translation>
    </message>
    <message>
        <source>Return to the sender</source>
        <translation>Trả lại nơi gửi</translation>
    </message>
</context>
<context>
    <name>RevisionForm</name>
    <message>
        <source>As signed by {name}</source>
        <translation>Bản lúc {name} ký</translation>
    </message>
    <message>
        <source>Signed {time}</source>
        <translation>Ký lúc {time}</translation>
    </message>
    <message>
        <source>Came after: {name}, {time}</source>
        <translation>Thêm vào sau: {name}, {time}</translation>
    </message>
    <message>
        <source>Nothing that is seen came after.</source>
        <translation>Sau đó không có gì thay đổi trên trang.</translation>
    </message>
    <message>
        <source>Page {page} differs: {what}</source>
        <translation>Trang {page} khác lúc ký: {what}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Bản hiện nay</translation>
    </message>
    <message>
        <source>Show as signed</source>
        <translation>Bản lúc ký</translation>
    </message>
</context>
<context>
    <name>RevokedSeals</name>
    <message>
        <source>No document was sealed after it was revoked.</source>
        <translation>Không có văn bản nào đóng dấu sau khi bị thu hồi.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Số sê-ri</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>Revoked since</source>
        <translation>Bị thu hồi từ</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Biết tin lúc</translation>
    </message>
    <message>
        <source>Sealed</source>
        <translation>Đóng dấu lúc</translation>
    </message>
    <message>
        <source>Dealt with</source>
        <translation>Đã xử lý</translation>
    </message>
    <message>
        <source>Show the document</source>
        <translation>Mở văn bản</translation>
    </message>
    <message>
        <source>All is dealt with…</source>
        <translation>Đã xử lý xong…</translation>
    </message>
    <message>
        <source>No seal certificate of the agency was revoked.</source>
        <translation>Không có chứng thư con dấu nào của cơ quan bị thu hồi.</translation>
    </message>
    <message>
        <source>Its issuer is asked before every sealing, and again where it was silent.</source>
        <translation>Nơi cấp được hỏi trước mỗi lần đóng dấu; lần nào chưa hỏi được thì chương trình tự hỏi lại.</translation>
    </message>
    <message>
        <source>Put the alarm about “{name}” away</source>
        <translation>Kết thúc cảnh báo về “{name}”</translation>
    </message>
    <message>
        <source>All is dealt with</source>
        <translation>Đã xử lý xong</translation>
    </message>
    <message>
        <source>What was done with the token and the documents</source>
        <translation>Đã xử lý token và các văn bản thế nào</translation>
    </message>
    <message>
        <source>Write what was done; it is kept in the activity log.</source>
        <translation>Ghi việc đã làm; nội dung được lưu trong nhật ký.</translation>
    </message>
    <message>
        <source>Put the token away, tell the head of the office and the issuer, and ask for a new certificate.</source>
        <translation>Ngừng dùng token, báo người đứng đầu cơ quan và nơi cấp, đề nghị cấp chứng thư mới.</translation>
    </message>
    <message>
        <source>Recall or replace this document, and tell its recipients.</source>
        <translation>Thu hồi hoặc thay thế văn bản này và báo cho nơi nhận.</translation>
    </message>
    <message>
        <source>Do not issue this document: open it, take the invalid seal off and seal it with a valid certificate.</source>
        <translation>Không phát hành văn bản này: mở văn bản, gỡ dấu không có giá trị rồi ký số lại bằng chứng thư còn hiệu lực.</translation>
    </message>
</context>
<context>
    <name>ScanPage</name>
    <message>
        <source>Scan</source>
        <translation>Quét</translation>
    </message>
    <message>
        <source>Register the paper document…</source>
        <translation>Vào sổ văn bản giấy…</translation>
    </message>
    <message>
        <source>Stop after this page</source>
        <translation>Dừng sau trang này</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Xoay</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ trang</translation>
    </message>
    <message>
        <source>Scanning…</source>
        <translation>Đang quét…</translation>
    </message>
    <message>
        <source>Joining the pages…</source>
        <translation>Đang ghép trang…</translation>
    </message>
    <message>
        <source>Scanned pages</source>
        <translation>Các trang đã quét</translation>
    </message>
    <message>
        <source>Feeder</source>
        <translation>Khay nạp</translation>
    </message>
    <message>
        <source>Feeder, both sides</source>
        <translation>Khay nạp, hai mặt</translation>
    </message>
    <message>
        <source>Glass, one page</source>
        <translation>Mặt kính, một trang</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Máy quét</translation>
    </message>
    <message>
        <source>Paper lies</source>
        <translation>Giấy đặt ở</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Độ phân giải</translation>
    </message>
    <message>
        <source>The decree asks for colour, 200 dpi or more, true size. Nothing less is taken.</source>
        <translation>Nghị định 30/2020/NĐ-CP: bản màu, từ 200 dpi, tỷ lệ 100 %. Bản quét kém hơn không được nhận.</translation>
    </message>
    <message>
        <source>scan</source>
        <translation>quét</translation>
    </message>
    <message>
        <source>register the paper document</source>
        <translation>vào sổ văn bản giấy</translation>
    </message>
    <message>
        <source>A scan was left unfinished; its pages are kept.</source>
        <translation>Có lần quét dở; các trang vẫn còn.</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Trang {number}</translation>
    </message>
    <message>
        <source>No scanner was found, and no scan folder is set up in the settings.</source>
        <translation>Không thấy máy quét, và chưa chọn thư mục quét trong Cài đặt.</translation>
    </message>
    <message>
        <source>The scanner is at work.</source>
        <translation>Máy quét đang làm việc.</translation>
    </message>
    <message>
        <source>Scan a page first.</source>
        <translation>Quét ít nhất một trang trước.</translation>
    </message>
    <message>
        <source>Choose a page first.</source>
        <translation>Chọn một trang trước.</translation>
    </message>
    <message>
        <source>No page yet.</source>
        <translation>Chưa có trang nào.</translation>
    </message>
    <message>
        <source>Every page is kept on disk as soon as it comes.</source>
        <translation>Mỗi trang được lưu ngay khi quét xong.</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Lên trước</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Ra sau</translation>
    </message>
    <message numerus="yes">
        <source>%n pages are kept.</source>
        <translation>
            <numerusform>Đã lưu %n trang.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in as the scan of the sealed paper</source>
        <translation>Nhận làm bản quét của bản giấy</translation>
    </message>
</context>
<context>
    <name>SealBatch</name>
    <message>
        <source>Documents to seal</source>
        <translation>Văn bản cần đóng dấu, ký số</translation>
    </message>
    <message>
        <source>Leave this one out</source>
        <translation>Bỏ dòng này</translation>
    </message>
    <message>
        <source>Stop after this one</source>
        <translation>Dừng sau văn bản này</translation>
    </message>
    <message>
        <source>Number and seal several documents</source>
        <translation>Cấp số và ký số cơ quan nhiều văn bản</translation>
    </message>
    <message>
        <source>number and seal all</source>
        <translation>cấp số và ký tất cả</translation>
    </message>
    <message>
        <source>leave a document out</source>
        <translation>bỏ một văn bản</translation>
    </message>
    <message>
        <source>open this document, to show its places</source>
        <translation>mở văn bản này để chỉ vị trí</translation>
    </message>
    <message>
        <source>{done} sealed, {left} not.</source>
        <translation>{done} văn bản đã ký, {left} chưa.</translation>
    </message>
    <message numerus="yes">
        <source>Number and seal %n documents</source>
        <translation>
            <numerusform>Cấp số và ký %n văn bản</numerusform>
        </translation>
    </message>
    <message>
        <source>Number, date and seal are being put on.</source>
        <translation>Đang đóng số, ngày và dấu.</translation>
    </message>
    <message>
        <source>Files and token are being checked.</source>
        <translation>Đang kiểm tra tệp và token.</translation>
    </message>
    <message>
        <source>Nothing here can be sealed now.</source>
        <translation>Hiện không có văn bản nào ký được.</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>seal</source>
        <translation>dấu</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>tệp kèm</translation>
    </message>
    <message>
        <source>{seconds} s</source>
        <translation>{seconds} giây</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>chờ</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>đang làm</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>xong</translation>
    </message>
    <message>
        <source>not as it is</source>
        <translation>chưa ký được</translation>
    </message>
    <message>
        <source>keeps its number</source>
        <translation>đang giữ số</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>chưa làm</translation>
    </message>
    <message numerus="yes">
        <source>All %n documents are sealed.</source>
        <translation>
            <numerusform>Đã ký xong %n văn bản.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealPage</name>
    <message>
        <source>the primary act</source>
        <translation>việc chính</translation>
    </message>
    <message>
        <source>Number {code} is held for this document. Press “Continue”.</source>
        <translation>Đã giữ số {code} cho văn bản này. Bấm “Tiếp tục”.</translation>
    </message>
    <message>
        <source>{code} has its number, its date and the agency&apos;s signature.</source>
        <translation>{code} đã có số, ngày và chữ ký số cơ quan.</translation>
    </message>
    <message>
        <source>Outgoing number {code}</source>
        <translation>Số đi {code}</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Đã phát hành</translation>
    </message>
    <message>
        <source>Continue with number {code}</source>
        <translation>Tiếp tục với số {code}</translation>
    </message>
    <message>
        <source>Give number {code} and sign</source>
        <translation>Cấp số {code} và ký số</translation>
    </message>
    <message>
        <source>Number, date and seal are being put on.</source>
        <translation>Đang gắn số, ngày và dấu.</translation>
    </message>
    <message>
        <source>This document is issued already.</source>
        <translation>Văn bản đã phát hành.</translation>
    </message>
    <message>
        <source>Choose at least one recipient first.</source>
        <translation>Chọn ít nhất một nơi nhận trước.</translation>
    </message>
    <message>
        <source>File and token are being checked.</source>
        <translation>Đang kiểm tra tệp và thiết bị ký số.</translation>
    </message>
    <message>
        <source>Look at the amber boxes on the page and confirm them first.</source>
        <translation>Xem các khung màu vàng trên trang và xác nhận trước.</translation>
    </message>
    <message>
        <source>Places of number, date and seal</source>
        <translation>Vị trí số, ngày, dấu</translation>
    </message>
    <message>
        <source>Shown as boxes on the page.</source>
        <translation>Các khung trên trang.</translation>
    </message>
    <message>
        <source>These places are right</source>
        <translation>Vị trí đúng</translation>
    </message>
    <message>
        <source>Signature of the leader</source>
        <translation>Chữ ký của lãnh đạo</translation>
    </message>
    <message>
        <source>Being checked…</source>
        <translation>Đang kiểm tra…</translation>
    </message>
    <message>
        <source>{who}; the content is intact.</source>
        <translation>{who}; nội dung nguyên vẹn.</translation>
    </message>
    <message>
        <source>Certificate of the agency</source>
        <translation>Chứng thư chữ ký số cơ quan</translation>
    </message>
    <message>
        <source>Looking for the token…</source>
        <translation>Đang tìm thiết bị ký số…</translation>
    </message>
    <message>
        <source>for 1 document</source>
        <translation>ký 1 văn bản</translation>
    </message>
    <message>
        <source>PIN: one try left</source>
        <translation>PIN: còn 1 lần</translation>
    </message>
    <message>
        <source>some PIN tries are used</source>
        <translation>đã nhập sai PIN</translation>
    </message>
    <message>
        <source>number</source>
        <translation>số</translation>
    </message>
    <message>
        <source>date</source>
        <translation>ngày</translation>
    </message>
    <message>
        <source>agency&apos;s signature</source>
        <translation>ký số cơ quan</translation>
    </message>
    <message>
        <source>other files</source>
        <translation>tệp kèm theo</translation>
    </message>
    <message numerus="yes">
        <source>Issue to %n recipients</source>
        <translation>
            <numerusform>Phát hành tới %n nơi nhận</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the number and sign</source>
        <translation>Cấp số và ký số</translation>
    </message>
    <message>
        <source>PIN locked</source>
        <translation>PIN đã khóa</translation>
    </message>
    <message>
        <source>Issue on paper…</source>
        <translation>Phát hành giấy…</translation>
    </message>
    <message>
        <source>For the archive</source>
        <translation>Để lưu trữ</translation>
    </message>
    <message>
        <source>The file says it is PDF/A-{kind}.</source>
        <translation>Tệp ghi là PDF/A-{kind}.</translation>
    </message>
    <message>
        <source>An ordinary PDF. If it is to be archived, ask the drafter to save it as PDF/A-2b and have it signed again; a signed file is not converted.</source>
        <translation>PDF thông thường. Nếu phải nộp lưu trữ, đề nghị đơn vị soạn thảo lưu thành PDF/A-2b rồi trình ký lại; tệp đã ký không được chuyển đổi.</translation>
    </message>
    <message>
        <source>The invalid seal is off. Seal it with a valid certificate.</source>
        <translation>Dấu không có giá trị đã được gỡ. Hãy ký số lại bằng chứng thư còn hiệu lực.</translation>
    </message>
    <message>
        <source>Take the invalid seal off</source>
        <translation>Gỡ dấu không có giá trị</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Number, code, subject, sender – without accents too</source>
        <translation>Số, ký hiệu, trích yếu, nơi gửi; không cần dấu</translation>
    </message>
    <message>
        <source>Search for</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>The newest {shown} of {count} in all years; write more words to narrow.</source>
        <translation>{shown} văn bản mới nhất trong {count}, mọi năm; ghi thêm từ để thu hẹp.</translation>
    </message>
    <message numerus="yes">
        <source>%n documents, all years, both directions</source>
        <translation>
            <numerusform>%n văn bản, mọi năm, cả đến và đi</numerusform>
        </translation>
    </message>
    <message>
        <source>Show it in its box</source>
        <translation>Mở tại mục xử lý</translation>
    </message>
    <message>
        <source>Nothing was found in all years.</source>
        <translation>Không tìm thấy trong mọi năm.</translation>
    </message>
    <message>
        <source>Try fewer words, or only the number.</source>
        <translation>Thử ít từ hơn, hoặc chỉ ghi số.</translation>
    </message>
    <message>
        <source>Write what you remember.</source>
        <translation>Ghi điều còn nhớ.</translation>
    </message>
    <message>
        <source>Every word must occur; accents and capitals do not matter.</source>
        <translation>Phải có đủ các từ; không phân biệt dấu và chữ hoa.</translation>
    </message>
</context>
<context>
    <name>SendBackForm</name>
    <message>
        <source>Send “{subject}” back to its drafter</source>
        <translation>Trả lại người soạn thảo “{subject}”</translation>
    </message>
    <message>
        <source>Send back to the drafter</source>
        <translation>Trả lại người soạn thảo</translation>
    </message>
</context>
<context>
    <name>SentActs</name>
    <message>
        <source>Recall…</source>
        <translation>Thu hồi…</translation>
    </message>
    <message>
        <source>Send to further recipients…</source>
        <translation>Gửi bổ sung nơi nhận…</translation>
    </message>
    <message>
        <source>Issue a newer version…</source>
        <translation>Gửi bản cập nhật…</translation>
    </message>
    <message>
        <source>Replace by another document…</source>
        <translation>Thay thế bằng văn bản khác…</translation>
    </message>
    <message>
        <source>Save the packet as a file…</source>
        <translation>Lưu gói tin thành tệp…</translation>
    </message>
    <message>
        <source>Delivery slip…</source>
        <translation>Phiếu gửi…</translation>
    </message>
    <message>
        <source>Another way for all that wait…</source>
        <translation>Cách khác cho mọi nơi đang chờ…</translation>
    </message>
</context>
<context>
    <name>SessionEnd</name>
    <message>
        <source>What was entered is being written.</source>
        <translation>Đang ghi nốt những gì đã nhập.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>People and units</source>
        <translation>Người và đơn vị</translation>
    </message>
    <message>
        <source>Names stand in every act. Who left is disabled; the past keeps the name.</source>
        <translation>Tên được ghi ở mọi việc. Người thôi việc được ngừng dùng, việc cũ giữ nguyên tên.</translation>
    </message>
    <message>
        <source>Add the person</source>
        <translation>Thêm người</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Vai trò</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Người trong cơ quan</translation>
    </message>
    <message>
        <source>Disable the chosen person</source>
        <translation>Ngừng dùng người đã chọn</translation>
    </message>
    <message>
        <source>Name of a unit</source>
        <translation>Tên đơn vị</translation>
    </message>
    <message>
        <source>Add the unit</source>
        <translation>Thêm đơn vị</translation>
    </message>
    <message>
        <source>Added.</source>
        <translation>Đã thêm.</translation>
    </message>
    <message>
        <source>Clerk</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>Lãnh đạo</translation>
    </message>
    <message>
        <source>Officer</source>
        <translation>Công chức</translation>
    </message>
    <message>
        <source>Activity log</source>
        <translation>Nhật ký hoạt động</translation>
    </message>
    <message>
        <source>Every act leaves one line that nobody can take out.</source>
        <translation>Mỗi việc để lại một dòng, không ai xóa được.</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Báo sự cố</translation>
    </message>
    <message>
        <source>Say what you did and what happened. The file holds your words and the program&apos;s log, without documents, names of senders, secrets or PINs; give it to the operator.</source>
        <translation>Ghi việc đang làm và điều đã xảy ra. Tệp gồm lời ghi và nhật ký kỹ thuật, không có văn bản, tên nơi gửi, khóa bí mật hay PIN; gửi tệp cho đơn vị vận hành.</translation>
    </message>
    <message>
        <source>Write the file…</source>
        <translation>Ghi ra tệp…</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Sự cố, vướng mắc</translation>
    </message>
    <message>
        <source>Write a few words first.</source>
        <translation>Ghi vài lời trước.</translation>
    </message>
    <message>
        <source>Written: {file}. Give it to the operator.</source>
        <translation>Đã ghi {file}. Gửi tệp này cho đơn vị vận hành.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Đã lưu.</translation>
    </message>
    <message>
        <source>Agency and axis</source>
        <translation>Cơ quan và trục</translation>
    </message>
    <message>
        <source>The codes stand in every packet; both forms are kept.</source>
        <translation>Mã định danh được ghi trong mọi gói tin; giữ cả mã mới và mã cũ.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Old code</source>
        <translation>Mã cũ</translation>
    </message>
    <message>
        <source>Abbreviation in codes</source>
        <translation>Viết tắt trong ký hiệu</translation>
    </message>
    <message>
        <source>Agency above</source>
        <translation>Cơ quan chủ quản</translation>
    </message>
    <message>
        <source>Address of the axis</source>
        <translation>Địa chỉ trục</translation>
    </message>
    <message>
        <source>System code</source>
        <translation>Mã hệ thống</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Khóa bí mật</translation>
    </message>
    <message>
        <source>unchanged while empty</source>
        <translation>để trống thì giữ nguyên</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>Digital signature</source>
        <translation>Chữ ký số</translation>
    </message>
    <message>
        <source>The driver comes with the token; the PIN is never kept.</source>
        <translation>Trình điều khiển đi kèm thiết bị; PIN không bao giờ được lưu.</translation>
    </message>
    <message>
        <source>Driver of the token</source>
        <translation>Trình điều khiển</translation>
    </message>
    <message>
        <source>Picture of the seal</source>
        <translation>Hình dấu</translation>
    </message>
    <message>
        <source>Time stamps from</source>
        <translation>Dấu thời gian từ</translation>
    </message>
    <message>
        <source>Trusted certificates</source>
        <translation>Chứng thư tin cậy</translation>
    </message>
    <message>
        <source>Screen and scanning</source>
        <translation>Màn hình và quét</translation>
    </message>
    <message>
        <source>Colours change at once; the text size holds from the next start.</source>
        <translation>Màu đổi ngay; cỡ chữ có hiệu lực từ lần mở sau.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu</translation>
    </message>
    <message>
        <source>Folder of scans</source>
        <translation>Thư mục quét</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>A copy is made every day at this hour; a second drive or a share is best.</source>
        <translation>Mỗi ngày tự sao lưu vào giờ này; nên chọn ổ thứ hai hoặc thư mục mạng.</translation>
    </message>
    <message>
        <source>Copies go to</source>
        <translation>Nơi sao lưu</translation>
    </message>
    <message>
        <source>Every day at</source>
        <translation>Hằng ngày lúc</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>To come back from a copy: close the program, then run “vanthu restore FOLDER”. What was there is kept beside it, and the numbers given since the copy are listed before a new one may be given.</source>
        <translation>Để khôi phục: đóng chương trình, chạy “vanthu restore THƯ-MỤC”. Dữ liệu đang có được giữ lại bên cạnh; các số đã cấp sau bản sao được liệt kê trước khi cấp số mới.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Không có thư mục này.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>Đang sao lưu…</translation>
    </message>
    <message>
        <source>Copied: {documents} documents, {files} files.</source>
        <translation>Đã sao lưu {documents} văn bản, {files} tệp.</translation>
    </message>
    <message>
        <source>The copy failed; the data themselves are safe.</source>
        <translation>Chưa sao lưu được; dữ liệu vẫn an toàn.</translation>
    </message>
    <message>
        <source>No copy was made yet.</source>
        <translation>Chưa sao lưu lần nào.</translation>
    </message>
    <message>
        <source>Last copy: {at}, in {folder}</source>
        <translation>Lần gần nhất: {at}, tại {folder}</translation>
    </message>
    <message>
        <source>save the section</source>
        <translation>lưu mục này</translation>
    </message>
    <message>
        <source>Connection to the axis</source>
        <translation>Kết nối trục</translation>
    </message>
    <message>
        <source>As the operator of the axis told it; address and system stand under “Agency and axis”.</source>
        <translation>Theo hướng dẫn của đơn vị vận hành trục; địa chỉ và mã hệ thống ở mục “Cơ quan và trục”.</translation>
    </message>
    <message>
        <source>National axis and most provinces (VXP)</source>
        <translation>Trục quốc gia và phần lớn các tỉnh (VXP)</translation>
    </message>
    <message>
        <source>REST interface of Lạng Sơn</source>
        <translation>Giao diện REST của Lạng Sơn</translation>
    </message>
    <message>
        <source>A watched folder of packet files</source>
        <translation>Thư mục chứa tệp gói tin</translation>
    </message>
    <message>
        <source>Dialect</source>
        <translation>Kiểu kết nối</translation>
    </message>
    <message>
        <source>Folder of packets</source>
        <translation>Thư mục gói tin</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Password of the account</source>
        <translation>Mật khẩu tài khoản</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Chứng thư tin cậy (CA)</translation>
    </message>
    <message>
        <source>Own certificate</source>
        <translation>Chứng thư của cơ quan</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Máy chủ trung gian (proxy)</translation>
    </message>
    <message>
        <source>Hosts without TLS</source>
        <translation>Máy chủ không dùng TLS</translation>
    </message>
    <message>
        <source>Write hash-file in its plain form</source>
        <translation>Ghi hash-file ở dạng đầy đủ</translation>
    </message>
    <message>
        <source>Official mailbox</source>
        <translation>Hộp thư công vụ</translation>
    </message>
    <message>
        <source>For agencies without an axis. A letter that left is not shown as arrived.</source>
        <translation>Dành cho cơ quan chưa kết nối trục. Thư đã gửi không được coi là đã đến.</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>Địa chỉ hộp thư</translation>
    </message>
    <message>
        <source>Server for letters in</source>
        <translation>Máy chủ nhận (IMAP)</translation>
    </message>
    <message>
        <source>Server for letters out</source>
        <translation>Máy chủ gửi (SMTP)</translation>
    </message>
    <message>
        <source>the address where it is empty</source>
        <translation>để trống nếu trùng địa chỉ</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>Mật khẩu hộp thư</translation>
    </message>
    <message>
        <source>Trusted authorities</source>
        <translation>Nhà cung cấp được tin cậy</translation>
    </message>
    <message>
        <source>Signatures are trusted when one of these authorities issued the certificate. Never take one in without comparing its fingerprint with what the authority publishes.</source>
        <translation>Chữ ký được tin cậy khi chứng thư do một trong các nhà cung cấp này cấp. Không đưa vào khi chưa so dấu vân tay với nơi nhà cung cấp công bố.</translation>
    </message>
    <message>
        <source>Read the file</source>
        <translation>Đọc tệp</translation>
    </message>
    <message>
        <source>Certificate of the authority</source>
        <translation>Chứng thư của nhà cung cấp</translation>
    </message>
    <message>
        <source>I have compared the fingerprint</source>
        <translation>Tôi đã so dấu vân tay</translation>
    </message>
    <message>
        <source>Why it is refused</source>
        <translation>Lý do không chấp nhận</translation>
    </message>
    <message>
        <source>Refuse the chosen authority</source>
        <translation>Không chấp nhận nữa</translation>
    </message>
    <message>
        <source>Trust this authority</source>
        <translation>Tin cậy nhà cung cấp này</translation>
    </message>
    <message>
        <source>Compare the fingerprint first.</source>
        <translation>Hãy so dấu vân tay trước.</translation>
    </message>
    <message>
        <source>Trusted from now on.</source>
        <translation>Đã đưa vào danh sách tin cậy.</translation>
    </message>
    <message>
        <source>Refused from now on.</source>
        <translation>Từ nay không chấp nhận.</translation>
    </message>
    <message>
        <source>No authority is trusted yet.</source>
        <translation>Chưa có nhà cung cấp nào được tin cậy.</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>không chấp nhận</translation>
    </message>
    <message>
        <source>trusted</source>
        <translation>tin cậy</translation>
    </message>
    <message>
        <source>from {since} to {until}</source>
        <translation>từ {since} đến {until}</translation>
    </message>
    <message>
        <source>Recall of documents</source>
        <translation>Thu hồi văn bản</translation>
    </message>
    <message>
        <source>How recipients are asked, and what becomes of documents that senders recall.</source>
        <translation>Cách yêu cầu nơi nhận, và nội dung văn bản bị nơi gửi thu hồi được xử lý thế nào.</translation>
    </message>
    <message>
        <source>By status 13 (recommended)</source>
        <translation>Bằng trạng thái 13 (nên dùng)</translation>
    </message>
    <message>
        <source>Each recipient gets a short request; a system of the standard answers with 15 or 16.</source>
        <translation>Mỗi nơi nhận nhận một yêu cầu ngắn; hệ thống theo quy chuẩn trả lời bằng 15 hoặc 16.</translation>
    </message>
    <message>
        <source>By a recall packet (business 1)</source>
        <translation>Bằng gói tin thu hồi (nghiệp vụ 1)</translation>
    </message>
    <message>
        <source>By both</source>
        <translation>Bằng cả hai cách</translation>
    </message>
    <message>
        <source>Status and packet leave together; older systems may show the request twice, one answer is enough.</source>
        <translation>Gửi cùng lúc trạng thái và gói tin; hệ thống cũ có thể hiện yêu cầu hai lần, chỉ cần một câu trả lời.</translation>
    </message>
    <message>
        <source>As soon as the minute is filed</source>
        <translation>Ngay khi lưu biên bản</translation>
    </message>
    <message>
        <source>Content is shut when you agree, and destroyed with its daily copies once the minute is filed.</source>
        <translation>Nội dung bị khóa khi đồng ý thu hồi, và bị hủy cùng các bản sao lưu hằng ngày ngay khi lưu biên bản.</translation>
    </message>
    <message>
        <source>By hand, later</source>
        <translation>Hủy bằng tay, về sau</translation>
    </message>
    <message>
        <source>Content is shut when you agree; the document stays on the recall desk until somebody destroys it.</source>
        <translation>Nội dung bị khóa khi đồng ý thu hồi; văn bản còn ở mục Yêu cầu thu hồi đến khi có người hủy.</translation>
    </message>
    <message>
        <source>Our recalls are asked</source>
        <translation>Yêu cầu thu hồi gửi đi</translation>
    </message>
    <message>
        <source>Recalled content is destroyed</source>
        <translation>Hủy nội dung bị thu hồi</translation>
    </message>
    <message>
        <source>Each recipient gets a packet that names the document; for axes that do not carry status 13.</source>
        <translation>Mỗi nơi nhận nhận một gói tin nêu văn bản; dùng cho trục không chuyển trạng thái 13.</translation>
    </message>
    <message>
        <source>Places of stamps</source>
        <translation>Chỗ đặt dấu, số, ngày</translation>
    </message>
    <message>
        <source>Where a clerk wanted number, date, seal or line for every document of a type. What is forgotten is found by reading the page again.</source>
        <translation>Chỗ mà văn thư đã chọn cho mọi văn bản cùng loại. Bỏ đi thì chương trình lại tự tìm bằng cách đọc trang.</translation>
    </message>
    <message>
        <source>Forget this place</source>
        <translation>Bỏ ghi nhớ chỗ này</translation>
    </message>
    <message>
        <source>Nothing is kept: every place is found by reading the page.</source>
        <translation>Chưa ghi nhớ chỗ nào: mọi chỗ đều tìm bằng cách đọc trang.</translation>
    </message>
    <message>
        <source>Forgotten; this place is found by reading the page again.</source>
        <translation>Đã bỏ; chỗ này lại được tìm bằng cách đọc trang.</translation>
    </message>
    <message>
        <source>lines on other files</source>
        <translation>dòng chữ trên tệp khác</translation>
    </message>
    <message>
        <source>{mm} mm to the right</source>
        <translation>sang phải {mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm down</source>
        <translation>xuống {mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm to the left</source>
        <translation>sang trái {mm} mm</translation>
    </message>
    <message>
        <source>{mm} mm up</source>
        <translation>lên {mm} mm</translation>
    </message>
    <message>
        <source>moved by {across}, {down}</source>
        <translation>đã dời {across}, {down}</translation>
    </message>
    <message>
        <source>{across} mm from the left, {down} mm from the top, page {page}</source>
        <translation>cách trái {across} mm, cách trên {down} mm, trang {page}</translation>
    </message>
    <message>
        <source>no alarm</source>
        <translation>không báo</translation>
    </message>
    <message>
        <source> minutes</source>
        <translation> phút</translation>
    </message>
    <message>
        <source>No token with a certificate is plugged in.</source>
        <translation>Chưa cắm token nào có chứng thư.</translation>
    </message>
    <message>
        <source>Alarms and limits</source>
        <translation>Báo động và thời hạn</translation>
    </message>
    <message>
        <source>What is past its limit is shown in red, with what can be done.</source>
        <translation>Việc quá hạn hiện màu đỏ kèm việc có thể làm.</translation>
    </message>
    <message>
        <source>A recipient has not got it (01) after</source>
        <translation>Nơi nhận chưa báo đã đến (01) sau</translation>
    </message>
    <message>
        <source>A recipient has not accepted (03) after</source>
        <translation>Nơi nhận chưa tiếp nhận (03) sau</translation>
    </message>
    <message>
        <source>We accept what comes within</source>
        <translation>Cơ quan tiếp nhận văn bản đến trong</translation>
    </message>
    <message>
        <source>We accept urgent documents within</source>
        <translation>Cơ quan tiếp nhận văn bản khẩn trong</translation>
    </message>
    <message>
        <source>Acceptance counts office hours only: 7:30–11:30 and 13:30–17:00.</source>
        <translation>Tiếp nhận chỉ tính giờ làm việc: 7:30–11:30 và 13:30–17:00.</translation>
    </message>
    <message>
        <source>Saved, but no letter comes or goes yet: {lacks}.</source>
        <translation>Đã lưu, nhưng chưa gửi và chưa nhận được thư nào: {lacks}.</translation>
    </message>
    <message>
        <source>empty: found by itself</source>
        <translation>để trống: tự tìm</translation>
    </message>
    <message>
        <source>Trusted from</source>
        <translation>Tin cậy từ ngày</translation>
    </message>
    <message>
        <source>Trusted until</source>
        <translation>Tin cậy đến ngày</translation>
    </message>
    <message>
        <source>Authorities in the file</source>
        <translation>Các nhà cung cấp trong tệp</translation>
    </message>
    <message>
        <source>Write days as 31/12/2026, or leave them empty.</source>
        <translation>Ghi ngày như 31/12/2026, hoặc để trống.</translation>
    </message>
    <message>
        <source>Choose an authority of the list first.</source>
        <translation>Hãy chọn một nhà cung cấp trong danh sách trước.</translation>
    </message>
    <message>
        <source>This certificate has expired; ask the authority for its present one.</source>
        <translation>Chứng thư này đã hết hạn; hãy hỏi nhà cung cấp chứng thư đang dùng.</translation>
    </message>
    <message>
        <source>Until the administrator takes in the certificates of the issuing authorities, every signature reads “issuer not verified”.</source>
        <translation>Khi người quản trị chưa đưa chứng thư của các nhà cung cấp vào, mọi chữ ký đều hiện “chưa xác minh nơi cấp”.</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>chưa đến ngày</translation>
    </message>
    <message>
        <source>time over</source>
        <translation>đã hết thời hạn</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>đã hết hạn</translation>
    </message>
    <message>
        <source>trusted already</source>
        <translation>đã được tin cậy</translation>
    </message>
    <message>
        <source>refused until now</source>
        <translation>đang bị từ chối</translation>
    </message>
    <message>
        <source>issued by itself</source>
        <translation>chứng thư gốc (tự cấp)</translation>
    </message>
    <message>
        <source>issued by {name}</source>
        <translation>do {name} cấp</translation>
    </message>
</context>
<context>
    <name>SignaturePanel</name>
    <message>
        <source>To do: {text}</source>
        <translation>Việc cần làm: {text}</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Toàn vẹn</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Chứng thư chữ ký số</translation>
    </message>
    <message>
        <source>The right agency</source>
        <translation>Đúng cơ quan gửi</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>dấu thời gian</translation>
    </message>
    <message>
        <source>{name} (agency)</source>
        <translation>{name} (cơ quan)</translation>
    </message>
    <message>
        <source>Legal value</source>
        <translation>Giá trị pháp lý</translation>
    </message>
    <message>
        <source>File the slip of the check</source>
        <translation>Lưu phiếu kiểm tra</translation>
    </message>
    <message>
        <source>This is the sender&apos;s seal</source>
        <translation>Đúng là dấu của nơi gửi</translation>
    </message>
    <message>
        <source>time stamp of {name}</source>
        <translation>dấu thời gian của {name}</translation>
    </message>
    <message>
        <source>by the signer&apos;s own clock</source>
        <translation>theo máy của người ký</translation>
    </message>
    <message>
        <source>kept here</source>
        <translation>bản lưu</translation>
    </message>
    <message>
        <source>The packet&apos;s own signature is intact; it is shown only.</source>
        <translation>Chữ ký XML của gói tin nguyên vẹn (chỉ để biết).</translation>
    </message>
    <message>
        <source>The packet&apos;s own signature does not match; it is shown only.</source>
        <translation>Chữ ký XML của gói tin không khớp (chỉ để biết).</translation>
    </message>
    <message>
        <source>View as signed</source>
        <translation>Xem bản lúc ký</translation>
    </message>
    <message>
        <source>Time stamp of {name}</source>
        <translation>Dấu thời gian của {name}</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>Cơ quan</translation>
    </message>
    <message>
        <source>Hour by</source>
        <translation>Giờ ký theo</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Covers</source>
        <translation>Phạm vi</translation>
    </message>
    <message>
        <source>Since then</source>
        <translation>Sau khi ký</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Nơi cấp</translation>
    </message>
    <message>
        <source>Revocation</source>
        <translation>Thu hồi</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Thuật toán</translation>
    </message>
    <message>
        <source>signature {numbers}</source>
        <translation>chữ ký {numbers}</translation>
    </message>
    <message>
        <source>of a kind that proves nothing any more</source>
        <translation>thuật toán không còn chứng minh được gì</translation>
    </message>
    <message>
        <source>does not match the signature</source>
        <translation>không khớp với chữ ký</translation>
    </message>
    <message>
        <source>No file came along whose signatures could be checked.</source>
        <translation>Không có tệp kèm theo để kiểm tra chữ ký số.</translation>
    </message>
    <message>
        <source>Signatures are checked before the agency&apos;s seal is put.</source>
        <translation>Chữ ký số được kiểm tra trước khi ký số của cơ quan.</translation>
    </message>
    <message>
        <source>Checked {moment}</source>
        <translation>Kiểm tra lúc {moment}</translation>
    </message>
    <message>
        <source>This was found after the document had been registered.</source>
        <translation>Kết quả này có sau khi văn bản đã vào sổ.</translation>
    </message>
    <message>
        <source>Taken note</source>
        <translation>Đã biết</translation>
    </message>
    <message>
        <source>… and {count} more; the slip names them all.</source>
        <translation>… và {count} chữ ký nữa; phiếu kiểm tra ghi đủ.</translation>
    </message>
    <message>
        <source>Attached: {file}</source>
        <translation>Tệp kèm: {file}</translation>
    </message>
    <message>
        <source>Earlier checks</source>
        <translation>Các lần kiểm tra</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Kiểm tra lại</translation>
    </message>
    <message>
        <source>Go to page {page}</source>
        <translation>Đến trang {page}</translation>
    </message>
    <message>
        <source>Details ▸</source>
        <translation>Chi tiết ▸</translation>
    </message>
    <message>
        <source>Details ▾</source>
        <translation>Chi tiết ▾</translation>
    </message>
    <message>
        <source>Page {page}</source>
        <translation>Trang {page}</translation>
    </message>
</context>
<context>
    <name>SigningPage</name>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>back</source>
        <translation>quay lại</translation>
    </message>
    <message>
        <source>Working. Leave the token plugged in.</source>
        <translation>Đang ký số. Không rút thiết bị.</translation>
    </message>
    <message>
        <source>Look at the token and type the PIN on its pad. Leave it plugged in.</source>
        <translation>Nhìn vào thiết bị và nhập PIN trên bàn phím của thiết bị. Không rút thiết bị ra.</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>waiting for registration</source>
        <translation>chờ vào sổ</translation>
    </message>
    <message>
        <source>waiting to be presented</source>
        <translation>chờ trình</translation>
    </message>
    <message>
        <source>presented, waiting for the opinion</source>
        <translation>đã trình, chờ ý kiến chỉ đạo</translation>
    </message>
    <message>
        <source>directed, waiting for hand-over</source>
        <translation>đã có ý kiến chỉ đạo, chờ chuyển</translation>
    </message>
    <message>
        <source>handed over</source>
        <translation>đã chuyển</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>đang xử lý</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>hoàn thành</translation>
    </message>
    <message>
        <source>returned to the sender</source>
        <translation>đã trả lại nơi gửi</translation>
    </message>
    <message>
        <source>joined to the document that has the number</source>
        <translation>đã ghép vào văn bản có số</translation>
    </message>
    <message>
        <source>stopped: mark of secrecy</source>
        <translation>dừng: có dấu mật</translation>
    </message>
    <message>
        <source>recalled</source>
        <translation>đã thu hồi</translation>
    </message>
    <message>
        <source>waiting for a number</source>
        <translation>chờ cấp số</translation>
    </message>
    <message>
        <source>waiting for the agency&apos;s signature</source>
        <translation>chờ ký số cơ quan</translation>
    </message>
    <message>
        <source>signed by the agency</source>
        <translation>đã ký số cơ quan</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>đã phát hành</translation>
    </message>
    <message>
        <source>newer version, waiting to be compared</source>
        <translation>bản cập nhật, chờ đối chiếu</translation>
    </message>
    <message>
        <source>replaced by a newer document</source>
        <translation>đã được thay thế</translation>
    </message>
    <message>
        <source>sealed by hand, waiting for its scan</source>
        <translation>đã đóng dấu, chờ quét và ký số cơ quan</translation>
    </message>
    <message>
        <source>sent back to its drafter</source>
        <translation>đã trả người soạn thảo</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>arrived</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>không chấp nhận</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>đã tiếp nhận</translation>
    </message>
    <message>
        <source>assigned</source>
        <translation>đã phân công</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>đang xử lý</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>hoàn thành</translation>
    </message>
    <message>
        <source>recall asked for</source>
        <translation>yêu cầu thu hồi</translation>
    </message>
    <message>
        <source>agrees</source>
        <translation>đồng ý</translation>
    </message>
    <message>
        <source>declines</source>
        <translation>từ chối</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>State of the office</source>
        <translation>Tình hình cơ quan</translation>
    </message>
</context>
<context>
    <name>Stuck</name>
    <message>
        <source>Answer</source>
        <translation>Phản hồi</translation>
    </message>
    <message>
        <source>Stopped by</source>
        <translation>Vướng ở</translation>
    </message>
    <message>
        <source>Last tried</source>
        <translation>Lần gửi cuối</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Việc cần làm</translation>
    </message>
    <message>
        <source>Tell it again</source>
        <translation>Gửi lại phản hồi</translation>
    </message>
    <message>
        <source>Every sender was given its answer.</source>
        <translation>Mọi nơi gửi đã được phản hồi.</translation>
    </message>
    <message>
        <source>An answer that a sender&apos;s side refuses is kept here with its reason.</source>
        <translation>Phản hồi bị phía nơi gửi từ chối được giữ ở đây cùng lý do.</translation>
    </message>
    <message>
        <source>Try again when the cause is gone, or tell the sender by telephone.</source>
        <translation>Gửi lại khi đã hết vướng, hoặc báo nơi gửi qua điện thoại.</translation>
    </message>
</context>
<context>
    <name>Token</name>
    <message>
        <source>digital signature</source>
        <translation>ký số</translation>
    </message>
    <message>
        <source>commitment to content</source>
        <translation>cam kết nội dung (chống chối bỏ)</translation>
    </message>
    <message>
        <source>encryption of keys</source>
        <translation>mã hóa khóa</translation>
    </message>
    <message>
        <source>encryption of data</source>
        <translation>mã hóa dữ liệu</translation>
    </message>
    <message>
        <source>agreement on keys</source>
        <translation>trao đổi khóa</translation>
    </message>
    <message>
        <source>issuing of certificates</source>
        <translation>cấp chứng thư</translation>
    </message>
    <message>
        <source>lists of revocation</source>
        <translation>danh sách thu hồi</translation>
    </message>
    <message>
        <source>signature of an agency</source>
        <translation>chữ ký số của cơ quan</translation>
    </message>
    <message>
        <source>personal signature</source>
        <translation>chữ ký số cá nhân</translation>
    </message>
    <message>
        <source>Holder: {name}</source>
        <translation>Chủ thể: {name}</translation>
    </message>
    <message>
        <source>Issued by {issuer}, serial number {serial}</source>
        <translation>Nơi cấp: {issuer}, số sê-ri {serial}</translation>
    </message>
    <message numerus="yes">
        <source>%n days left</source>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid from {since} to {until}: {left}</source>
        <translation>Hiệu lực từ {since} đến {until}: {left}</translation>
    </message>
    <message>
        <source>For: {uses}</source>
        <translation>Dùng để: {uses}</translation>
    </message>
    <message>
        <source>everything (it names no use)</source>
        <translation>mọi việc (chứng thư không ghi)</translation>
    </message>
</context>
<context>
    <name>TokenWatch</name>
    <message>
        <source>The certificate of “{name}” ends on {day}.</source>
        <translation>Chứng thư “{name}” hết hạn ngày {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n days are left; ask for its renewal now.</source>
        <translation>
            <numerusform>Còn %n ngày; đề nghị gia hạn ngay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Search everywhere, all years</source>
        <translation>Tìm mọi nơi, mọi năm</translation>
    </message>
    <message>
        <source>on duty: {name}</source>
        <translation>trực: {name}</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Everything is in order</source>
        <translation>Mọi việc bình thường</translation>
    </message>
    <message>
        <source>Something waits and goes by itself</source>
        <translation>Có việc đang chờ, tự gửi khi được</translation>
    </message>
    <message>
        <source>A person is needed</source>
        <translation>Cần người xử lý</translation>
    </message>
</context>
<context>
    <name>TryOut</name>
    <message>
        <source>Partner</source>
        <translation>Đối tác</translation>
    </message>
    <message>
        <source>Send a test packet</source>
        <translation>Gửi gói thử</translation>
    </message>
    <message>
        <source>It says on its page and in its subject that it is a test. It takes no number and is in no book.</source>
        <translation>Trang và trích yếu đều ghi rõ THỬ NGHIỆM. Không cấp số, không vào sổ.</translation>
    </message>
    <message>
        <source>The test packet waits to leave; what becomes of it is shown below.</source>
        <translation>Gói thử đang chờ gửi; kết quả hiện bên dưới.</translation>
    </message>
</context>
<context>
    <name>UpdateForm</name>
    <message>
        <source>Newer version of {code}</source>
        <translation>Bản cập nhật của {code}</translation>
    </message>
    <message>
        <source>Take the newer version in</source>
        <translation>Nhận bản cập nhật vào</translation>
    </message>
    <message>
        <source>It keeps the number; it is signed for the agency and issued after this.</source>
        <translation>Giữ nguyên số; sau đó ký số cơ quan và phát hành.</translation>
    </message>
    <message>
        <source>PDF signed by the leader</source>
        <translation>Tệp PDF lãnh đạo đã ký</translation>
    </message>
    <message>
        <source>Choose the PDF.</source>
        <translation>Chọn tệp PDF.</translation>
    </message>
</context>
<context>
    <name>Urgency</name>
    <message>
        <source>Ordinary</source>
        <translation>Thường</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Khẩn</translation>
    </message>
    <message>
        <source>Very urgent</source>
        <translation>Thượng khẩn</translation>
    </message>
    <message>
        <source>Immediate</source>
        <translation>Hỏa tốc</translation>
    </message>
    <message>
        <source>Immediate at an hour</source>
        <translation>Hỏa tốc hẹn giờ</translation>
    </message>
</context>
<context>
    <name>UseHeldForm</name>
    <message>
        <source>Use number {number}</source>
        <translation>Dùng số {number}</translation>
    </message>
    <message>
        <source>Document that waits for a number</source>
        <translation>Văn bản đang chờ số</translation>
    </message>
    <message>
        <source>No document waits for a number of this book.</source>
        <translation>Không có văn bản nào đang chờ số của sổ này.</translation>
    </message>
    <message>
        <source>The document gets this number when you register it.</source>
        <translation>Văn bản nhận số này khi vào sổ.</translation>
    </message>
    <message>
        <source>The document gets this number when you seal it, dated between the numbers beside it.</source>
        <translation>Văn bản nhận số này khi ký số cơ quan, ngày nằm giữa hai số liền kề.</translation>
    </message>
    <message>
        <source>Use this number</source>
        <translation>Dùng số này</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Valid</source>
        <translation>Hợp lệ</translation>
    </message>
    <message>
        <source>Not enough grounds</source>
        <translation>Chưa đủ căn cứ</translation>
    </message>
    <message>
        <source>Not valid</source>
        <translation>Không hợp lệ</translation>
    </message>
    <message>
        <source>No digital signature</source>
        <translation>Không có chữ ký số</translation>
    </message>
    <message>
        <source>Being checked</source>
        <translation>Đang kiểm tra</translation>
    </message>
    <message>
        <source>Register it.</source>
        <translation>Vào sổ bình thường.</translation>
    </message>
    <message>
        <source>Ask the sender; registering it needs a written reason.</source>
        <translation>Hỏi nơi gửi; vào sổ phải ghi lý do.</translation>
    </message>
    <message>
        <source>Do not register it; return it to the sender with the reason.</source>
        <translation>Không vào sổ; trả lại nơi gửi, nêu lý do.</translation>
    </message>
    <message>
        <source>The signature is valid, the document is intact.</source>
        <translation>Chữ ký hợp lệ, văn bản nguyên vẹn.</translation>
    </message>
    <message>
        <source>Valid; notes or signatures were added later, the signed content is unchanged.</source>
        <translation>Hợp lệ; có chú thích hoặc chữ ký thêm vào sau, nội dung đã ký không đổi.</translation>
    </message>
    <message>
        <source>Look at the page as signed, then register it.</source>
        <translation>Xem bản lúc ký rồi vào sổ.</translation>
    </message>
    <message>
        <source>The content was changed after signing.</source>
        <translation>Nội dung đã bị đổi sau khi ký.</translation>
    </message>
    <message>
        <source>The certificate expired after signing; a time stamp proves the hour.</source>
        <translation>Chứng thư đã hết hạn sau khi ký, có dấu thời gian chứng minh.</translation>
    </message>
    <message>
        <source>The certificate was revoked before signing.</source>
        <translation>Chứng thư bị thu hồi trước khi ký.</translation>
    </message>
    <message>
        <source>Return it to the sender.</source>
        <translation>Trả lại nơi gửi.</translation>
    </message>
    <message>
        <source>Revocation could not be checked yet; it is checked again by itself.</source>
        <translation>Chưa kiểm tra được thu hồi chứng thư; chương trình sẽ tự kiểm tra lại.</translation>
    </message>
    <message>
        <source>It may be registered for the time being; the program keeps watch.</source>
        <translation>Có thể vào sổ tạm; chương trình tự theo dõi.</translation>
    </message>
    <message>
        <source>The certificate is not of a trusted issuer.</source>
        <translation>Chứng thư không thuộc nhà cung cấp được tin cậy.</translation>
    </message>
    <message>
        <source>Ask the sender or the administrator.</source>
        <translation>Hỏi nơi gửi hoặc người quản trị.</translation>
    </message>
    <message>
        <source>The signature is that of another agency than the sender.</source>
        <translation>Chữ ký số là của cơ quan khác nơi gửi.</translation>
    </message>
    <message>
        <source>Call the sender.</source>
        <translation>Gọi nơi gửi.</translation>
    </message>
    <message>
        <source>A personal signature only; the agency&apos;s signature is missing.</source>
        <translation>Chỉ có chữ ký cá nhân; thiếu chữ ký số của cơ quan.</translation>
    </message>
    <message>
        <source>Accept it or return it, as the agency&apos;s regulation says.</source>
        <translation>Theo quy chế của cơ quan: chấp nhận hoặc trả lại.</translation>
    </message>
    <message>
        <source>There is a signature, but not of a kind that can be checked.</source>
        <translation>Có chữ ký nhưng không đúng chuẩn để kiểm tra.</translation>
    </message>
    <message>
        <source>Check it with another tool and keep the result with the document.</source>
        <translation>Kiểm tra bằng công cụ khác, lưu kết quả kèm văn bản.</translation>
    </message>
    <message>
        <source>No digital signature: for reference only.</source>
        <translation>Không có chữ ký số: chỉ để tham khảo.</translation>
    </message>
    <message>
        <source>Register it with the note “waiting for paper”, or ask the sender for a signed one.</source>
        <translation>Vào sổ kèm ghi chú “chờ bản giấy”, hoặc đề nghị gửi bản có ký số.</translation>
    </message>
    <message>
        <source>The signature is being checked.</source>
        <translation>Đang kiểm tra chữ ký số.</translation>
    </message>
    <message>
        <source>The issuer of the certificate is one that this agency does not accept.</source>
        <translation>Chứng thư thuộc nhà cung cấp mà cơ quan không chấp nhận.</translation>
    </message>
    <message>
        <source>Not changed since it was signed</source>
        <translation>Không thay đổi từ khi ký số</translation>
    </message>
    <message>
        <source>The content was changed after signing</source>
        <translation>Nội dung đã bị đổi sau khi ký</translation>
    </message>
    <message>
        <source>Could not be checked</source>
        <translation>Chưa kiểm tra được</translation>
    </message>
    <message>
        <source>Nothing to check: no signature</source>
        <translation>Không có chữ ký số để kiểm tra</translation>
    </message>
    <message>
        <source>Valid when it was signed</source>
        <translation>Còn hiệu lực lúc ký</translation>
    </message>
    <message>
        <source>Had expired when it was signed</source>
        <translation>Đã hết hạn lúc ký</translation>
    </message>
    <message>
        <source>Was not valid yet when it was signed</source>
        <translation>Chưa có hiệu lực lúc ký</translation>
    </message>
    <message>
        <source>Revoked before it was signed</source>
        <translation>Bị thu hồi trước khi ký</translation>
    </message>
    <message>
        <source>Not of a trusted issuer</source>
        <translation>Không thuộc nhà cung cấp được tin cậy</translation>
    </message>
    <message>
        <source>Revocation could not be checked yet</source>
        <translation>Chưa kiểm tra được thu hồi</translation>
    </message>
    <message>
        <source>The signature is the sender&apos;s</source>
        <translation>Chữ ký số là của nơi gửi</translation>
    </message>
    <message>
        <source>The signature is not the sender&apos;s</source>
        <translation>Chữ ký số không phải của nơi gửi</translation>
    </message>
    <message>
        <source>Cannot be compared with the sender</source>
        <translation>Chưa đối chiếu được với nơi gửi</translation>
    </message>
    <message>
        <source>The document is intact; the issuer of the certificate is not verified yet.</source>
        <translation>Văn bản nguyên vẹn, chưa xác minh nơi cấp chứng thư.</translation>
    </message>
    <message>
        <source>Full: signed by the person in charge and the agency</source>
        <translation>Đủ: có chữ ký của người có thẩm quyền và của cơ quan</translation>
    </message>
    <message>
        <source>Full as a copy: a scan or copy with the agency&apos;s signature</source>
        <translation>Đủ như bản sao: bản quét, bản sao có chữ ký số của cơ quan</translation>
    </message>
    <message>
        <source>For reference only; ask for the paper document</source>
        <translation>Chỉ để tham khảo; đề nghị gửi bản giấy</translation>
    </message>
    <message>
        <source>asked the issuer (OCSP)</source>
        <translation>đã hỏi nơi cấp (OCSP)</translation>
    </message>
    <message>
        <source>the issuer&apos;s list (CRL)</source>
        <translation>danh sách của nơi cấp (CRL)</translation>
    </message>
    <message>
        <source>what the file brings along</source>
        <translation>dữ liệu kèm trong tệp</translation>
    </message>
    <message>
        <source>the issuer publishes no revocation</source>
        <translation>nơi cấp không công bố thu hồi</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>chưa kiểm tra</translation>
    </message>
    <message>
        <source>the whole file</source>
        <translation>toàn bộ tệp</translation>
    </message>
    <message>
        <source>the file as it was then</source>
        <translation>tệp ở thời điểm ký</translation>
    </message>
    <message>
        <source>a part of the file only</source>
        <translation>chỉ một phần tệp</translation>
    </message>
    <message>
        <source>Weak algorithm (SHA-1 or a short key): intact, but of an old kind.</source>
        <translation>Thuật toán yếu (SHA-1 hoặc khóa ngắn): nguyên vẹn nhưng theo kiểu cũ.</translation>
    </message>
    <message>
        <source>The algorithm of a signature is broken and proves nothing.</source>
        <translation>Thuật toán của một chữ ký đã bị phá, không chứng minh được gì.</translation>
    </message>
    <message>
        <source>The issuer publishes no revocation.</source>
        <translation>Nơi cấp không công bố tình trạng thu hồi.</translation>
    </message>
    <message>
        <source>The certificate has expired; the issuer&apos;s newer lists do not tell about it any more.</source>
        <translation>Chứng thư đã hết hạn; danh sách mới của nơi cấp không còn ghi về chứng thư này.</translation>
    </message>
    <message>
        <source>The certificate was revoked after the proven hour of signing.</source>
        <translation>Chứng thư bị thu hồi sau thời điểm ký đã được chứng minh.</translation>
    </message>
    <message>
        <source>The clock of this machine differs from that of the services.</source>
        <translation>Đồng hồ máy này lệch với đồng hồ của dịch vụ.</translation>
    </message>
    <message>
        <source>The hour of signing lies in the future: a clock is wrong.</source>
        <translation>Thời điểm ký ở tương lai: có đồng hồ sai.</translation>
    </message>
    <message>
        <source>A service of the issuer could not be reached.</source>
        <translation>Không liên lạc được với một dịch vụ của nơi cấp.</translation>
    </message>
    <message>
        <source>The issuer&apos;s certificate could not be fetched yet.</source>
        <translation>Chưa lấy được chứng thư của nơi cấp.</translation>
    </message>
    <message>
        <source>The certificate was not made for signing documents.</source>
        <translation>Chứng thư không dùng để ký văn bản.</translation>
    </message>
    <message>
        <source>The authority is not trusted for the hour of signing.</source>
        <translation>Nơi cấp không được tin cậy vào thời điểm ký.</translation>
    </message>
    <message>
        <source>No person in charge signed; only the agency did.</source>
        <translation>Không có chữ ký của người có thẩm quyền, chỉ có của cơ quan.</translation>
    </message>
    <message>
        <source>Not a PDF: such a file carries no digital signature.</source>
        <translation>Không phải PDF: loại tệp này không mang chữ ký số.</translation>
    </message>
    <message>
        <source>The check took longer than 30 seconds.</source>
        <translation>Việc kiểm tra quá 30 giây.</translation>
    </message>
    <message>
        <source>The file holds scripts or a second form, which may show something else.</source>
        <translation>Tệp có mã lệnh hoặc biểu mẫu thứ hai, có thể hiện nội dung khác.</translation>
    </message>
    <message>
        <source>it looks otherwise</source>
        <translation>hình ảnh trang khác đi</translation>
    </message>
    <message>
        <source>it prints otherwise</source>
        <translation>bản in ra khác đi</translation>
    </message>
    <message>
        <source>other words</source>
        <translation>chữ khác đi</translation>
    </message>
    <message>
        <source>a form field was changed</source>
        <translation>ô nhập bị đổi</translation>
    </message>
    <message>
        <source>something was painted over the words</source>
        <translation>có phần vẽ đè lên chữ</translation>
    </message>
    <message>
        <source>title or author of the file were changed</source>
        <translation>tên hoặc tác giả tệp bị đổi</translation>
    </message>
    <message>
        <source>the page was added</source>
        <translation>trang được thêm vào</translation>
    </message>
    <message>
        <source>the page was taken away</source>
        <translation>trang bị bỏ đi</translation>
    </message>
    <message>
        <source>it cannot be read</source>
        <translation>không đọc được</translation>
    </message>
    <message>
        <source>What was added after signing breaks the rules of PDF.</source>
        <translation>Phần thêm vào sau khi ký sai chuẩn PDF: mỗi phần mềm có thể hiện một khác.</translation>
    </message>
    <message>
        <source>The time stamp&apos;s own certificate has expired since; it was judged by what the file brings along.</source>
        <translation>Chứng thư của dịch vụ cấp dấu thời gian nay đã hết hạn; dấu thời gian được xét theo dữ liệu kèm trong tệp.</translation>
    </message>
    <message>
        <source>The time stamp&apos;s own certificate was revoked: its hour proves nothing.</source>
        <translation>Chứng thư của dịch vụ cấp dấu thời gian đã bị thu hồi: giờ trên dấu không chứng minh được gì.</translation>
    </message>
    <message>
        <source>The file does not bring what would prove the hour of its time stamp.</source>
        <translation>Tệp không kèm dữ liệu để chứng minh giờ của dấu thời gian.</translation>
    </message>
    <message>
        <source>nothing came after</source>
        <translation>sau đó không có thay đổi</translation>
    </message>
    <message>
        <source>only what is permitted came after</source>
        <translation>sau đó chỉ có thay đổi được phép</translation>
    </message>
    <message>
        <source>what is not permitted came after</source>
        <translation>sau đó có thay đổi không được phép</translation>
    </message>
    <message>
        <source>The hour written by the signer&apos;s machine differs from the time stamp by more than five minutes.</source>
        <translation>Giờ do máy của người ký ghi lệch quá năm phút so với dấu thời gian.</translation>
    </message>
    <message>
        <source>The issuer has suspended the certificate and may release it; it is asked again by itself.</source>
        <translation>Nơi cấp đang tạm dừng chứng thư và có thể mở lại; chương trình sẽ tự hỏi lại.</translation>
    </message>
    <message>
        <source>Where the issuer tells of revoked certificates, this program cannot ask.</source>
        <translation>Nơi cấp chứng thư công bố việc thu hồi ở chỗ mà chương trình không hỏi được.</translation>
    </message>
    <message>
        <source>What was added after signing is drawn in a way that another viewer may show otherwise.</source>
        <translation>Phần thêm vào sau khi ký được vẽ theo cách mà chương trình xem khác có thể hiện khác đi.</translation>
    </message>
    <message>
        <source>The file can be read in two ways; another viewer may show something else.</source>
        <translation>Tệp có thể được đọc theo hai cách; chương trình xem khác có thể hiện nội dung khác.</translation>
    </message>
    <message>
        <source>The certificate was not in force when it was signed, or no time stamp proves the hour.</source>
        <translation>Chứng thư hết hạn hoặc chưa có hiệu lực lúc ký, hoặc không có dấu thời gian để chứng minh.</translation>
    </message>
    <message>
        <source>The file was altered after signing in a way that is not permitted; no page looks otherwise.</source>
        <translation>Tệp đã bị sửa sau khi ký theo cách không được phép; không trang nào khác đi.</translation>
    </message>
    <message>
        <source>Do not register it; ask the sender for the file as it was signed.</source>
        <translation>Không vào sổ; đề nghị nơi gửi gửi lại đúng tệp đã ký.</translation>
    </message>
</context>
<context>
    <name>Viewer</name>
    <message>
        <source>Previous page (PgUp)</source>
        <translation>Trang trước (PgUp)</translation>
    </message>
    <message>
        <source>Next page (PgDn)</source>
        <translation>Trang sau (PgDn)</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Thu nhỏ (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Phóng to (+)</translation>
    </message>
    <message>
        <source>Fit the width</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Fit the page</source>
        <translation>Vừa cả trang</translation>
    </message>
</context>
<context>
    <name>VoidForm</name>
    <message>
        <source>Void number {number}</source>
        <translation>Hủy số {number}</translation>
    </message>
    <message>
        <source>Void the number</source>
        <translation>Hủy số</translation>
    </message>
    <message>
        <source>The number is never given again; the book shows it struck through.</source>
        <translation>Số này không cấp lại; sổ in gạch ngang.</translation>
    </message>
    <message>
        <source>Write the reason; it is printed in the book.</source>
        <translation>Ghi lý do; lý do được in trong sổ.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>PRACTICE MODE – not real documents</source>
        <translation>CHẾ ĐỘ THỰC HÀNH – không phải văn bản thật</translation>
    </message>
    <message>
        <source>Looking at the axis now.</source>
        <translation>Đang hỏi trục.</translation>
    </message>
    <message>
        <source>Change the clerk on duty</source>
        <translation>Đổi người trực</translation>
    </message>
    <message>
        <source>Exchange with the axis now</source>
        <translation>Đồng bộ với trục ngay</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>The clerk&apos;s guide</source>
        <translation>Hướng dẫn văn thư</translation>
    </message>
    <message>
        <source>Keys valid here</source>
        <translation>Phím dùng được ở đây</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Tìm mọi nơi</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Khung sau</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Khung trước</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Toàn màn hình</translation>
    </message>
    <message>
        <source>No axis is set up yet.</source>
        <translation>Chưa thiết lập trục.</translation>
    </message>
    <message>
        <source>Registry</source>
        <translation>Văn thư</translation>
    </message>
    <message>
        <source>The program starts with the session from now on.</source>
        <translation>Chương trình sẽ khởi động cùng phiên làm việc.</translation>
    </message>
    <message>
        <source>The program does not start with the session any more.</source>
        <translation>Chương trình không khởi động cùng phiên làm việc nữa.</translation>
    </message>
    <message>
        <source>Start with the session, or not</source>
        <translation>Khởi động cùng phiên làm việc (bật/tắt)</translation>
    </message>
    <message>
        <source>Take in packet files…</source>
        <translation>Nhập tệp gói tin…</translation>
    </message>
</context>
</TS>
