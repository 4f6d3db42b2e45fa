/* A PKCS#11 module that hands every call on to SoftHSM2 and misbehaves where a control file tells it to.

   The file is named by FAULTY_CONTROL and read anew at every call; every call is written to FILE.log. Its lines:
     module PATH             the real module
     fault FUNCTION N WHAT   at the N-th call in this process (0: at every call): hang, crash, exit, or a return value
     flags HEX               more flags of the token
     tries N                 PIN tries; what is left lives in FILE.tries, so that it outlives this process
     pad PIN                 the token has a pad, and this is what is typed there ("-": the clerk cancels)
     second PIN              the key wants a PIN for every signature ("-": the user's)
     refuse HEX              a mechanism that the token does not have, though it says it has
     mechanisms HEX HEX …    all that the token has
     load WHAT               what happens while the module is loaded: hang, crash
     label HEX, serial TEXT  what the token calls itself (label: 32 bytes)
     absent                  the token has been pulled out
     answer WHAT             sign-long, sign-short, sign-empty, sign-flip,
                             attribute-huge, attribute-grown, attribute-unknown                                     */
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef unsigned long UL;
typedef UL (*Call)();
typedef struct { unsigned char major, minor; Call call[68]; } List;
typedef struct { UL type; void *value; UL length; } Attribute;
typedef struct { UL mechanism; void *parameter; UL length; } Mechanism;

enum { INITIALIZE = 0, FINALIZE = 1, SLOT_LIST = 4, TOKEN_INFO = 6, MECHANISMS = 7, OPEN = 12, CLOSE = 13, LOGIN = 18, LOGOUT = 19,
       ATTRIBUTE = 24, FIND_INIT = 26, FIND = 27, FIND_END = 28, SIGN_INIT = 42, SIGN = 43 };
enum { DEVICE_REMOVED = 0x32, FUNCTION_CANCELED = 0x50, MECHANISM_INVALID = 0x70, ARGUMENTS_BAD = 0x07,
       PIN_INCORRECT = 0xA0, PIN_LOCKED = 0xA4, NOT_LOGGED_IN = 0x101, GENERAL_ERROR = 0x05 };

static List ours, *real;
static UL counted[68];
static int owes_pin;
static char last_pin[64];

static int setting(const char *key, char *value)
{
    char line[1024], name[64];
    FILE *file = getenv("FAULTY_CONTROL") ? fopen(getenv("FAULTY_CONTROL"), "r") : NULL;
    int found = 0;
    while (file && !found && fgets(line, sizeof line, file)) {
        value[0] = 0;
        found = sscanf(line, "%63s %1023[^\n]", name, value) >= 1 && strcmp(name, key) == 0;
    }
    if (file) fclose(file);
    return found;
}

static FILE *beside(const char *end, const char *how)
{
    char path[1200];
    snprintf(path, sizeof path, "%s.%s", getenv("FAULTY_CONTROL"), end);
    return fopen(path, how);
}

static int tries(int set)
{
    char value[1024];
    int left = -1;
    FILE *file;
    if (!setting("tries", value)) return -1;
    if (set >= 0 && (file = beside("tries", "w"))) { fprintf(file, "%d", set); fclose(file); return set; }
    left = atoi(value);
    if ((file = beside("tries", "r"))) { if (fscanf(file, "%d", &left) != 1) left = -1; fclose(file); }
    return left;
}

static UL misbehave(const char *what)
{
    if (strcmp(what, "hang") == 0) for (;;) sleep(1);
    if (strcmp(what, "crash") == 0) abort();
    if (strcmp(what, "exit") == 0) _exit(1);
    return strtoul(what, NULL, 16);
}

static UL before(int index, const char *name)
{
    char line[1024], function[64], what[64];
    unsigned long at;
    UL answer = 0;
    FILE *file = beside("log", "a");
    counted[index]++;
    if (file) { fprintf(file, "%s\n", name); fclose(file); }
    file = fopen(getenv("FAULTY_CONTROL"), "r");
    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "fault %63s %lu %63s", function, &at, what) == 3 && strcmp(function, name) == 0 &&
            (at == 0 || at == counted[index])) { answer = misbehave(what); break; }
    if (file) fclose(file);
    if (answer == 0 && index > TOKEN_INFO && setting("absent", line)) answer = DEVICE_REMOVED;
    return answer;
}

#define HAND_ON(name, index, parameters, arguments) \
    static UL name parameters { UL fault = before(index, #name); return fault ? fault : real->call[index] arguments; }

HAND_ON(C_Initialize, INITIALIZE, (void *a), (a))
HAND_ON(C_Finalize, FINALIZE, (void *a), (a))
HAND_ON(C_OpenSession, OPEN, (UL a, UL b, void *c, void *d, UL *e), (a, b, c, d, e))
HAND_ON(C_CloseSession, CLOSE, (UL a), (a))
HAND_ON(C_Logout, LOGOUT, (UL a), (a))
HAND_ON(C_FindObjectsInit, FIND_INIT, (UL a, void *b, UL c), (a, b, c))
HAND_ON(C_FindObjects, FIND, (UL a, UL *b, UL c, UL *d), (a, b, c, d))
HAND_ON(C_FindObjectsFinal, FIND_END, (UL a), (a))

static UL C_GetSlotList(unsigned char present, UL *slots, UL *count)
{
    char value[1024];
    UL fault = before(SLOT_LIST, "C_GetSlotList");
    if (!fault && present && setting("absent", value)) { *count = 0; return 0; }
    return fault ? fault : real->call[SLOT_LIST](present, slots, count);
}

static UL offered(UL *list)
{
    char value[1024], *at = value, *end;
    UL count = 0, one;
    if (!setting("mechanisms", value)) return 0;
    while (one = strtoul(at, &end, 16), end != at) { list[count++] = one; at = end; }
    return count;
}

static UL C_GetMechanismList(UL slot, UL *list, UL *count)
{
    UL all[64], size = offered(all), fault = before(MECHANISMS, "C_GetMechanismList");
    if (fault || !size) return fault ? fault : real->call[MECHANISMS](slot, list, count);
    *count = size;
    if (list) memcpy(list, all, size * sizeof *all);
    return 0;
}

static UL C_GetTokenInfo(UL slot, unsigned char *info)
{
    char value[1024];
    UL fault = before(TOKEN_INFO, "C_GetTokenInfo"), flags;
    int left, full;
    if (fault || (fault = real->call[TOKEN_INFO](slot, info))) return fault;
    if (setting("label", value))
        for (left = 0; left < 32 && sscanf(value + 2 * left, "%2x", (unsigned *)&full) == 1; left++) info[left] = full;
    if (setting("serial", value)) { memset(info + 80, ' ', 16); memcpy(info + 80, value, strlen(value)); }
    memcpy(&flags, info + 96, sizeof flags);
    if (setting("flags", value)) flags |= strtoul(value, NULL, 16);
    if (setting("pad", value)) flags |= 0x100;
    if (setting("tries", value)) {
        full = atoi(value);
        left = tries(-1);
        flags |= (left < full ? 0x10000 : 0) | (left == 1 ? 0x20000 : 0) | (left == 0 ? 0x40000 : 0);
    }
    memcpy(info + 96, &flags, sizeof flags);
    return 0;
}

static UL told(UL session, UL user, const char *pin, UL length)
{
    char second[1024];
    if (user != 2) return real->call[LOGIN](session, user, pin, length);
    if (!setting("second", second)) return ARGUMENTS_BAD;
    if (strcmp(second, "-") == 0) strcpy(second, last_pin);
    return strlen(second) == length && memcmp(second, pin, length) == 0 ? 0 : PIN_INCORRECT;
}

static UL C_Login(UL session, UL user, const char *pin, UL length)
{
    char typed[1024];
    UL answer = before(LOGIN, user == 2 ? "C_Login_again" : "C_Login");
    int left = tries(-1);
    if (answer) return answer;
    if (left == 0) return PIN_LOCKED;
    if (setting("pad", typed)) {
        if (pin) return ARGUMENTS_BAD;
        if (strcmp(typed, "-") == 0) return FUNCTION_CANCELED;
        pin = typed;
        length = strlen(typed);
    }
    if (!pin) return ARGUMENTS_BAD;
    answer = told(session, user, pin, length);
    if (answer == PIN_INCORRECT && left > 0) tries(left - 1);
    if (answer == 0 && left > 0) { setting("tries", typed); tries(atoi(typed)); }
    if (answer == 0 && user == 2) owes_pin = 0;
    if (answer == 0 && user != 2 && length < sizeof last_pin) { memcpy(last_pin, pin, length); last_pin[length] = 0; }
    return answer;
}

static UL C_GetAttributeValue(UL session, UL object, Attribute *wanted, UL count)
{
    char value[1024], second[1024];
    UL answer = before(ATTRIBUTE, "C_GetAttributeValue"), i;
    if (answer || !setting("answer", value)) value[0] = 0;
    if (answer) return answer;
    if (count == 1 && wanted->type == 0x202 && setting("second", second)) {
        if (wanted->value) *(unsigned char *)wanted->value = 1;
        wanted->length = 1;
        return 0;
    }
    answer = real->call[ATTRIBUTE](session, object, wanted, count);
    for (i = 0; i < count && wanted[i].type == 0x11; i++) {
        if (!strcmp(value, "attribute-huge") && !wanted[i].value) wanted[i].length = 1UL << 46;
        if (!strcmp(value, "attribute-unknown")) wanted[i].length = (UL)-1;
        if (!strcmp(value, "attribute-grown") && wanted[i].value) wanted[i].length += 1UL << 40;
    }
    return answer;
}

static UL C_SignInit(UL session, Mechanism *mechanism, UL key)
{
    char value[1024];
    UL answer = before(SIGN_INIT, "C_SignInit");
    if (answer) return answer;
    if (setting("refuse", value) && strtoul(value, NULL, 16) == mechanism->mechanism) return MECHANISM_INVALID;
    UL all[64], size = offered(all), i = 0;
    while (i < size && all[i] != mechanism->mechanism) i++;
    if (size && i == size) return MECHANISM_INVALID;
    owes_pin = setting("second", value);
    return real->call[SIGN_INIT](session, mechanism, key);
}

static UL C_Sign(UL session, unsigned char *data, UL length, unsigned char *signature, UL *size)
{
    char value[1024];
    UL answer = before(SIGN, "C_Sign");
    if (answer) return answer;
    if (owes_pin) return NOT_LOGGED_IN;
    answer = real->call[SIGN](session, data, length, signature, size);
    if (answer || !signature || !setting("answer", value)) return answer;
    if (strcmp(value, "sign-long") == 0) *size += 1000000;
    if (strcmp(value, "sign-short") == 0) *size /= 2;
    if (strcmp(value, "sign-empty") == 0) *size = 0;
    if (strcmp(value, "sign-flip") == 0) signature[7] ^= 1;
    return 0;
}

__attribute__((constructor)) static void loaded(void)
{
    char value[1024];
    if (setting("load", value)) misbehave(value);
}

UL C_GetFunctionList(List **list)
{
    char path[1024];
    UL (*get)(List **);
    void *library = setting("module", path) ? dlopen(path, RTLD_NOW | RTLD_LOCAL) : NULL;
    if (!library || !(get = (UL (*)(List **))dlsym(library, "C_GetFunctionList")) || get(&real)) return GENERAL_ERROR;
    ours = *real;
    ours.call[3] = (Call)C_GetFunctionList;
    ours.call[INITIALIZE] = (Call)C_Initialize;
    ours.call[FINALIZE] = (Call)C_Finalize;
    ours.call[MECHANISMS] = (Call)C_GetMechanismList;
    ours.call[SLOT_LIST] = (Call)C_GetSlotList;
    ours.call[TOKEN_INFO] = (Call)C_GetTokenInfo;
    ours.call[OPEN] = (Call)C_OpenSession;
    ours.call[CLOSE] = (Call)C_CloseSession;
    ours.call[LOGIN] = (Call)C_Login;
    ours.call[LOGOUT] = (Call)C_Logout;
    ours.call[ATTRIBUTE] = (Call)C_GetAttributeValue;
    ours.call[FIND_INIT] = (Call)C_FindObjectsInit;
    ours.call[FIND] = (Call)C_FindObjects;
    ours.call[FIND_END] = (Call)C_FindObjectsFinal;
    ours.call[SIGN_INIT] = (Call)C_SignInit;
    ours.call[SIGN] = (Call)C_Sign;
    *list = &ours;
    return 0;
}
