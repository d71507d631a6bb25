namespace BounceKit.Remediations;

/// <summary>How the catalogue's files write the circumstances.</summary>
internal static class AdviceCircumstanceNames
{
    public static AdviceCircumstances Read(AdviceJson json) => Of(json.Text()) ?? throw json.Fault("stillTried or forwarded is expected");

    public static AdviceCircumstances? Of(string name) => name switch
    {
        "stillTried" => AdviceCircumstances.StillTried,
        "forwarded" => AdviceCircumstances.Forwarded,
        _ => null,
    };
}
