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
</context>
<context>
    <name>ActForm</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>Acts</name>
    <message>
        <source>Agree to the recall</source>
        <translation>Đồng ý thu hồi</translation>
    </message>
    <message>
        <source>Decline…</source>
        <translation>Từ chối…</translation>
    </message>
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
</context>
<context>
    <name>ClerkPage</name>
    <message>
        <source>Clerks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name of another clerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>go on duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a name or write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is on duty?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name stands in every number, event, print and signing.</source>
        <translation type="unfinished"></translation>
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
        <source>Decline the recall of {code}</source>
        <translation>Từ chối thu hồi {code}</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Từ chối</translation>
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
    <message>
        <source>%n pages</source>
        <translation>%n trang</translation>
    </message>
    <message>
        <source>%n files</source>
        <translation>%n tệp</translation>
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
    <message>
        <source>%n pages</source>
        <translation>%n trang</translation>
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
        <source>No recall is asked for.</source>
        <translation>Không có yêu cầu thu hồi.</translation>
    </message>
    <message>
        <source>A sender&apos;s request to recall a document appears here.</source>
        <translation>Yêu cầu thu hồi của nơi gửi sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>the primary act</source>
        <translation>việc chính của màn hình</translation>
    </message>
    <message>
        <source>large page and back</source>
        <translation>xem lớn, bấm lại để thu về</translation>
    </message>
    <message>
        <source>next document</source>
        <translation>văn bản sau</translation>
    </message>
    <message>
        <source>previous document</source>
        <translation>văn bản trước</translation>
    </message>
    <message>
        <source>signature</source>
        <translation>chữ ký</translation>
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
    <message>
        <source>next page of the document</source>
        <translation>trang sau của văn bản</translation>
    </message>
    <message>
        <source>previous page of the document</source>
        <translation>trang trước của văn bản</translation>
    </message>
    <message>
        <source>%n new documents</source>
        <translation>%n văn bản mới</translation>
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
</context>
<context>
    <name>KeyOverlay</name>
    <message>
        <source>Keys valid here</source>
        <translation>Phím dùng được ở đây</translation>
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
        <translation>bị từ chối</translation>
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
        <source>by hand or post</source>
        <translation>gửi giấy</translation>
    </message>
</context>
<context>
    <name>Live</name>
    <message>
        <source>Incoming book</source>
        <translation>Sổ đến</translation>
    </message>
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
    <message>
        <source>%n seconds ago</source>
        <translation>%n giây trước</translation>
    </message>
    <message>
        <source>%n minutes ago</source>
        <translation>%n phút trước</translation>
    </message>
    <message>
        <source>%n hours ago</source>
        <translation>%n giờ trước</translation>
    </message>
    <message>
        <source>%n days ago</source>
        <translation>%n ngày trước</translation>
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
        <translation>Cất</translation>
    </message>
    <message>
        <source>Working without the axis since {hour} – {count} waiting to be sent, nothing is lost.</source>
        <translation>Đang làm việc không có trục từ {hour} – {count} việc đang chờ gửi, không có gì mất.</translation>
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
        <source>The data folder has no room left {folder}.</source>
        <translation>Thư mục dữ liệu hết chỗ trống ({folder}).</translation>
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
        <source>The server does not answer or the file may not be opened ({reason}).</source>
        <translation>Máy chủ không trả lời hoặc tệp không được phép mở ({reason}).</translation>
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
        <source>A session lasts ten minutes or until the token is pulled out.</source>
        <translation>Mỗi phiên dài mười phút hoặc đến khi rút thiết bị.</translation>
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
        <source>Tries left: {tries_left}. At zero the token locks itself.</source>
        <translation>Số lần còn lại: {tries_left}. Hết lượt thiết bị sẽ tự khóa.</translation>
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
        <source>The token plugged in is not the agency&apos;s.</source>
        <translation>Thiết bị đang cắm không phải của cơ quan.</translation>
    </message>
    <message>
        <source>It holds the certificate “{name}” ({reason}); the agency&apos;s is needed.</source>
        <translation>Thiết bị có chứng thư “{name}” ({reason}); cần chứng thư của cơ quan.</translation>
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
        <source>Ask the leader to sign again, allowing further signatures.</source>
        <translation>Đề nghị lãnh đạo ký lại, cho phép ký tiếp.</translation>
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
</context>
<context>
    <name>ProblemView</name>
    <message>
        <source>Put away</source>
        <translation>Cất</translation>
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
        <source>page {page}</source>
        <translation>trang {page}</translation>
    </message>
    <message>
        <source>time stamp</source>
        <translation>dấu thời gian</translation>
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
        <source>recall asked for</source>
        <translation>có yêu cầu thu hồi</translation>
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
</context>
<context>
    <name>Status</name>
    <message>
        <source>arrived</source>
        <translation>đã đến</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>từ chối tiếp nhận</translation>
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
        <source>The certificate had expired when signing, or no time stamp proves the hour.</source>
        <translation>Chứng thư hết hạn lúc ký, hoặc không có dấu thời gian để chứng minh.</translation>
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
</context>
</TS>
