using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>
/// Mail that tells of bounces and is none: of lists, issue trackers, help desks, monitors and jobs. They quote whole replies beside their recipients, so that
/// only what such programs put into headers, names and subjects tells them from a notice.
/// </summary>
internal static class OtherMail
{
    /// <param name="notice">What came in.</param>
    /// <param name="sender">What the sender's name tells.</param>
    /// <param name="isDaemon">Whether it is written under a mail server's name.</param>
    public static bool IsToldBy(Notice notice, WordsFound sender, bool isDaemon)
    {
        if (BounceEvidence.HasNullReturnPath(notice.Headers) || notice.View.MediaType == "multipart/report") return false;
        var namesFailure = notice.SubjectWords.BeginWith(WordKinds.FailureSubject | WordKinds.DelaySubject);
        if (notice.SubjectWords.BeginWith(WordKinds.OtherReport) && !(notice.IsDialect && notice.SubjectSaysNotDelivered)) return true;
        if (isDaemon) return !namesFailure && (notice.SubjectWords.Hold(WordKinds.OtherReport) || IsAnswer(notice));
        return sender.Hold(WordKinds.OtherReport) || (!namesFailure && notice.SubjectWords.Hold(WordKinds.OtherReport)) || (!notice.IsDialect && HasHeadersOfLists(notice.Headers));
    }

    /// <summary>A postmaster is a person too, who answers what somebody asked.</summary>
    private static bool IsAnswer(Notice notice) => notice.Headers.Contains("In-Reply-To") && !notice.IsDialect && !notice.SubjectSaysNotDelivered;

    /// <summary>What lists (RFC 2369, RFC 2919), trackers and help desks write, and servers that return mail do not.</summary>
    private static bool HasHeadersOfLists(HeaderBlock headers)
    {
        foreach (var name in Lists)
        {
            if (headers.Contains(name)) return true;
        }

        return false;
    }

    private static readonly string[] Lists =
    [
        "List-Id", "List-Unsubscribe", "List-Post", "Mailing-List", "Feedback-ID", "X-GitHub-Reason", "X-GitLab-Project", "X-JIRA-FingerPrint", "X-Bugzilla-Product", "X-Redmine-Project", "X-Trac-Project", "X-Gitea-ID",
        "X-Launchpad-Bug", "X-Debian-PR-Message", "X-Phabricator-Sent-This-Message", "X-Discourse-Topic-Id", "X-Sentry-Project", "X-Zendesk-From-Account-Id", "X-RT-Ticket", "X-OTRS-Loop",
    ];
}
