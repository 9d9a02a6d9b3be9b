namespace IotVnetDsl.Planning.Apply;

/// <summary>The one renderer of a deployment's progress and result.</summary>
public static class ApplyText
{
    /// <summary>One line per event, for pipes and logs.</summary>
    public static string Line(ApplyEvent happened) => throw new NotSupportedException();

    /// <summary>The summary at the end, several lines.</summary>
    public static string Summary(DeploymentResult result) => throw new NotSupportedException();

    /// <summary>The result in its versioned JSON form.</summary>
    public static string Json(DeploymentResult result) => throw new NotSupportedException();
}
